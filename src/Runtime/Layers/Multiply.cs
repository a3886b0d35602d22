using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Multiplies tensors.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class Multiply(LayerSlot slot) : ElementwiseMerge(slot)
{
    private protected override void Join(Span<float> result, ReadOnlySpan<float> next) => TensorPrimitives.Multiply(result, next, result);

    private protected override void Carry(
        in BatchSlice batch, ReadOnlySpan<Matrix> inputs, int input, int row, ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> gradient)
    {
        // The product of the others, not the whole product by this one: a value may be 0.
        outputGradient.CopyTo(gradient);
        for (int other = 0; other < inputs.Length; other++)
        {
            if (other != input)
                TensorPrimitives.Multiply(gradient, Read(batch, inputs, other, row), gradient);
        }
    }
}
