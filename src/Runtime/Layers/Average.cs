using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Takes the mean of tensors.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class Average(LayerSlot slot) : ElementwiseMerge(slot)
{
    private protected override void Join(Span<float> result, ReadOnlySpan<float> next) => TensorPrimitives.Add(result, next, result);

    private protected override void Finish(Span<float> result) => TensorPrimitives.Divide(result, Count, result);

    private protected override void Carry(
        in BatchSlice batch, ReadOnlySpan<Matrix> inputs, int input, int row, ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> gradient)
        => TensorPrimitives.Divide(outputGradient, Count, gradient);
}
