using System;

namespace Autoencoders;

/// <summary>A loss as a metric: its mean over samples. The cosine similarity has the sign of Keras' metric, so that 1 is best.</summary>
public sealed class LossMetric : MeanMetric
{
    private readonly Loss _loss;

    /// <summary>Makes the metric.</summary>
    /// <param name="loss">Which loss.</param>
    /// <param name="name">The name it is logged by; the loss's own unless given.</param>
    public LossMetric(Loss loss, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(loss);
        _loss = loss;
        Name = name ?? loss.Name;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override bool IsBetterHigher => _loss is CosineSimilarity;

    /// <inheritdoc/>
    public override Metric For(Shape output)
    {
        Loss bound = _loss.For(output);
        return ReferenceEquals(bound, _loss) ? this : new LossMetric(bound, Name);
    }

    /// <inheritdoc/>
    public override Shape TargetShape(Shape output) => _loss.TargetShape(output);

    private protected override double Of(ReadOnlySpan<float> output, ReadOnlySpan<float> target)
    {
        double loss = _loss.Sample(output, target, default, 0, fromLogits: false);
        return IsBetterHigher ? -loss : loss;
    }
}
