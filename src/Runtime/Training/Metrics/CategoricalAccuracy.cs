using System;
using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>How often the greatest output is at the class of the greatest target, as <c>keras.metrics.CategoricalAccuracy</c>; of equal ones the first counts.</summary>
public sealed class CategoricalAccuracy : LastAxisMetric
{
    /// <inheritdoc/>
    public override string Name => "categorical_accuracy";

    private protected override double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target) =>
        TensorPrimitives.IndexOfMax(output) == TensorPrimitives.IndexOfMax(target) ? 1 : 0;
}
