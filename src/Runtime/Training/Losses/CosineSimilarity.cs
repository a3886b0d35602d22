using System;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>Minus the cosine of the angle between output and target along the last axis, as <c>keras.losses.CosineSimilarity</c>: −1 where they point the same way.</summary>
/// <remarks>Lengths below 1e-7 count as 1e-7, so the cosine with a zero vector is 0; next to such an output the slope is as steep as 1e7.</remarks>
public sealed class CosineSimilarity : LastAxisLoss
{
    private const double LeastLength = 1e-7;

    /// <inheritdoc/>
    public override string Name => "cosine_similarity";

    private protected override double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, double scale, bool fromLogits)
    {
        double given = Math.Sqrt(Sums.Dot(output, output));
        double length = Math.Max(given, LeastLength), targetLength = Math.Max(Math.Sqrt(Sums.Dot(target, target)), LeastLength);
        double cosine = Sums.Dot(output, target) / (length * targetLength);
        double along = given > LeastLength ? cosine / (length * length) : 0;
        double across = 1 / (length * targetLength);
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] = (float)(scale * (output[i] * along - target[i] * across));
        return -cosine;
    }
}
