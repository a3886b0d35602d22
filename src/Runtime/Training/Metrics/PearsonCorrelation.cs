using System;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>Pearson's correlation of output and target along the last axis, as <c>keras.metrics.PearsonCorrelation</c>: 1 where one is a rising line of the other.</summary>
/// <remarks>Where either is constant it is 0; Keras then gives no number.</remarks>
public sealed class PearsonCorrelation : LastAxisMetric
{
    /// <inheritdoc/>
    public override string Name => "pearson_correlation";

    private protected override double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target)
    {
        double outputMean = Sums.Sum(output) / output.Length, targetMean = Sums.Sum(target) / target.Length;
        double both = 0, outputs = 0, targets = 0;
        for (int i = 0; i < output.Length; i++)
        {
            double y = output[i] - outputMean, t = target[i] - targetMean;
            both += y * t;
            outputs += y * y;
            targets += t * t;
        }

        double scale = Math.Sqrt(outputs) * Math.Sqrt(targets);
        return scale == 0 ? 0 : both / scale;
    }
}
