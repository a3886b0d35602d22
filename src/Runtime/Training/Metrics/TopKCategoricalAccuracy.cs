using System;
using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>How often the class of the greatest target is among the k greatest outputs, as <c>keras.metrics.TopKCategoricalAccuracy</c>.</summary>
public sealed class TopKCategoricalAccuracy : LastAxisMetric
{
    /// <summary>Makes the metric.</summary>
    /// <param name="k">How many classes are looked at, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is below 1.</exception>
    public TopKCategoricalAccuracy(int k = 5) => K = TopClasses.Checked(k);

    /// <summary>How many classes are looked at.</summary>
    public int K { get; }

    /// <inheritdoc/>
    public override string Name => "top_k_categorical_accuracy";

    private protected override double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target) => TopClasses.Include(output, TensorPrimitives.IndexOfMax(target), K) ? 1 : 0;
}
