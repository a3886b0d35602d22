using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Subtracts the second tensor from the first.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class Subtract(LayerSlot slot) : ElementwiseMerge(slot)
{
    private protected override void Join(Span<float> result, ReadOnlySpan<float> next) => TensorPrimitives.Subtract(result, next, result);

    private protected override void Carry(
        in BatchSlice batch, ReadOnlySpan<Matrix> inputs, int input, int row, ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> gradient)
    {
        if (input == 0)
            outputGradient.CopyTo(gradient);
        else
            TensorPrimitives.Negate(outputGradient, gradient);
    }
}
