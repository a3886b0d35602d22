using System;

namespace Autoencoders;

/// <summary>How often the class whose number the target is is among the k greatest outputs, as <c>keras.metrics.SparseTopKCategoricalAccuracy</c>.</summary>
public sealed class SparseTopKCategoricalAccuracy : LastAxisMetric
{
    /// <summary>Makes the metric.</summary>
    /// <param name="k">How many classes are looked at, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is below 1.</exception>
    public SparseTopKCategoricalAccuracy(int k = 5) => K = TopClasses.Checked(k);

    /// <summary>How many classes are looked at.</summary>
    public int K { get; }

    /// <inheritdoc/>
    public override string Name => "sparse_top_k_categorical_accuracy";

    /// <inheritdoc/>
    public override Shape TargetShape(Shape output) => ClassNumbers.TargetShape(output);

    private protected override int TargetLength(int axis) => 1;

    private protected override double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target) =>
        TopClasses.Include(output, ClassNumbers.Read(target[0], output.Length, Name), K) ? 1 : 0;
}
