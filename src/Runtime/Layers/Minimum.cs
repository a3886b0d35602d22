using System;
using System.Numerics.Tensors;

namespace Autoencoders.Layers;

/// <summary>Takes the smallest of tensors; where several are smallest the gradient goes to the first.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class Minimum(LayerSlot slot) : ExtremeMerge(slot)
{
    private protected override void Join(Span<float> result, ReadOnlySpan<float> next) => TensorPrimitives.Min(result, next, result);
}
