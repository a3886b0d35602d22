using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using Autoencoders.Layers;
using Autoencoders.Models;

namespace Autoencoders.Training;

/// <summary>The L1 and L2 penalties on weights: λ₁·Σ|w| + λ₂·Σw², added to every loss as Keras does. Frozen weights have none, as in Keras 3.</summary>
internal sealed class WeightPenalty(ModelBase model)
{
    private readonly Weight[] _weights = [.. Penalised(model)];

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

    // A shared weight is frozen with the layer that owns it.
    private static IEnumerable<Weight> Penalised(ModelBase model)
    {
        HashSet<string> frozen = [.. model.Layers.Where(static layer => !layer.IsTrainable).SelectMany(static layer => layer.Weights).Where(static weight => !weight.IsBorrowed).Select(static weight => weight.FullName)];
        return model.Layers.Where(static layer => layer.Node.IsLive).SelectMany(static layer => layer.Weights).DistinctBy(static weight => weight.FullName)
            .Where(weight => weight.Spec.IsTrainable && IsPenalised(weight.Spec.Settings) && !frozen.Contains(weight.FullName));
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
