using System;
using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>How often the greatest output is at the class whose number the target is, as <c>keras.metrics.SparseCategoricalAccuracy</c>; of equal ones the first counts.</summary>
public sealed class SparseCategoricalAccuracy : LastAxisMetric
{
    /// <inheritdoc/>
    public override string Name => "sparse_categorical_accuracy";

    /// <inheritdoc/>
    public override Shape TargetShape(Shape output) => ClassNumbers.TargetShape(output);

    private protected override int TargetLength(int axis) => 1;

    private protected override double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target) => TensorPrimitives.IndexOfMax(output) == target[0] ? 1 : 0;
}
