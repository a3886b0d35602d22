using System;

namespace Autoencoders;

/// <summary>A metric that is a weighted mean over samples.</summary>
public abstract class MeanMetric : Metric
{
    private protected MeanMetric()
    {
    }

    /// <inheritdoc/>
    public sealed override int TermCount => 1;

    /// <inheritdoc/>
    public sealed override void Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<double> terms) => terms[0] = Of(output, target);

    /// <inheritdoc/>
    public override double Result(ReadOnlySpan<double> sums, double weight) => weight == 0 ? 0 : sums[0] / weight;

    private protected abstract double Of(ReadOnlySpan<float> output, ReadOnlySpan<float> target);
}
