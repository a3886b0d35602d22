using System.Linq;
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
        {
            (double absolute, double square) = Sums(weight.Values);
            sum += weight.Spec.Settings.L1 * absolute + weight.Spec.Settings.L2 * square;
        }

        return sum;
    }

    /// <summary>Σ|w| and Σw², in double so that large kernels lose no digits.</summary>
    public static (double Absolute, double Square) Sums(System.ReadOnlySpan<float> values)
    {
        double absolute = 0;
        double square = 0;
        for (int start = 0; start < values.Length; start += 256)
        {
            System.ReadOnlySpan<float> run = values.Slice(start, System.Math.Min(256, values.Length - start));
            absolute += System.Numerics.Tensors.TensorPrimitives.SumOfMagnitudes(run);
            square += System.Numerics.Tensors.TensorPrimitives.SumOfSquares(run);
        }

        return (absolute, square);
    }
}
