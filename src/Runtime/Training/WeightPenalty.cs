using System;
using System.Linq;
using System.Numerics.Tensors;
using Autoencoders.Layers;
using Autoencoders.Models;

namespace Autoencoders.Training;

/// <summary>The L1 and L2 penalties on weights: λ₁·Σ|w| + λ₂·Σw², added to every loss as Keras does.</summary>
internal sealed class WeightPenalty(ModelBase model)
{
    private readonly Weight[] _weights =
        [.. model.Layers.Where(static layer => layer.Node.IsLive).SelectMany(static layer => layer.Weights).DistinctBy(static weight => weight.FullName).Where(static weight => IsPenalised(weight.Spec.Settings))];

    public static bool IsPenalised(WeightSettings settings) => settings.L1 != 0 || settings.L2 != 0;

    public double Value()
    {
        double sum = 0;
        foreach (Weight weight in _weights)
            sum += Of(weight.Spec.Settings, weight.Values);
        return sum;
    }

    /// <summary>The penalty on a run of numbers; 0 where the settings ask for none.</summary>
    public static double Of(WeightSettings settings, ReadOnlySpan<float> values)
    {
        if (!IsPenalised(settings))
            return 0;
        (double absolute, double square) = Sums(values);
        return settings.L1 * absolute + settings.L2 * square;
    }

    /// <summary>Adds d(penalty)/dw to the gradients of a run of numbers.</summary>
    public static void AddGradient(WeightSettings settings, ReadOnlySpan<float> values, Span<float> gradients)
    {
        if (settings.L2 != 0)
            TensorPrimitives.MultiplyAdd(values, 2 * settings.L2, gradients, gradients);
        if (settings.L1 != 0)
        {
            for (int i = 0; i < values.Length; i++)
                gradients[i] += settings.L1 * MathF.Sign(values[i]);
        }
    }

    // In double so that large kernels lose no digits.
    private static (double Absolute, double Square) Sums(ReadOnlySpan<float> values)
    {
        double absolute = 0;
        double square = 0;
        for (int start = 0; start < values.Length; start += 256)
        {
            ReadOnlySpan<float> run = values.Slice(start, Math.Min(256, values.Length - start));
            absolute += TensorPrimitives.SumOfMagnitudes(run);
            square += TensorPrimitives.SumOfSquares(run);
        }

        return (absolute, square);
    }
}
