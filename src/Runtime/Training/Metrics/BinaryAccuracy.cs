using System;

namespace Autoencoders;

/// <summary>The share of values whose target is 1 where they exceed a threshold and 0 where not, as <c>keras.metrics.BinaryAccuracy</c>.</summary>
/// <remarks>Of targets between 0 and 1, such as grey pixels, none is ever right.</remarks>
public sealed class BinaryAccuracy : MeanMetric
{
    /// <summary>Makes the metric.</summary>
    /// <param name="threshold">In 0…1: what a value has to exceed to count as 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threshold"/> is outside 0…1.</exception>
    public BinaryAccuracy(float threshold = 0.5f) => Threshold = Thresholds.Checked(threshold);

    /// <summary>What a value has to exceed to count as 1.</summary>
    public float Threshold { get; }

    /// <inheritdoc/>
    public override string Name => "binary_accuracy";

    /// <inheritdoc/>
    public override bool IsBetterHigher => true;

    private protected override double Of(ReadOnlySpan<float> output, ReadOnlySpan<float> target)
    {
        Check(output.Length, target.Length, output.Length);
        int right = 0;
        for (int i = 0; i < output.Length; i++)
            right += target[i] == (output[i] > Threshold ? 1 : 0) ? 1 : 0;
        return (double)right / output.Length;
    }
}
