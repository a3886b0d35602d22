using System;
using System.Numerics.Tensors;

namespace Autoencoders.Layers;

/// <summary>Takes the largest of tensors; where several are largest the gradient goes to the first.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class Maximum(LayerSlot slot) : ExtremeMerge(slot)
{
    private protected override void Join(Span<float> result, ReadOnlySpan<float> next) => TensorPrimitives.Max(result, next, result);
}
