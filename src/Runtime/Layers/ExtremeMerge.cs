using System;
using System.Numerics;
using System.Runtime.InteropServices;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Takes one of several tensors, value by value; the gradient goes to the first that was taken.</summary>
public abstract class ExtremeMerge : ElementwiseMerge
{
    private protected ExtremeMerge(LayerSlot slot)
        : base(slot)
    {
    }

    private protected sealed override void Carry(
        in BatchSlice batch, ReadOnlySpan<Matrix> inputs, int input, int row, ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> gradient)
    {
        outputGradient.CopyTo(gradient);
        for (int other = 0; other <= input; other++)
            ClearWhere(Read(batch, inputs, other, row), output, isTaken: other < input, gradient);
    }

    // Clears the gradient where the input is (or is not) what left the layer.
    private static void ClearWhere(ReadOnlySpan<float> values, ReadOnlySpan<float> output, bool isTaken, Span<float> gradient)
    {
        ref float x = ref MemoryMarshal.GetReference(values);
        ref float y = ref MemoryMarshal.GetReference(output);
        ref float dx = ref MemoryMarshal.GetReference(gradient);
        int i = 0;
        for (; i <= gradient.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector<int> equal = Vector.Equals(Vector.LoadUnsafe(ref x, (nuint)i), Vector.LoadUnsafe(ref y, (nuint)i));
            Vector<float> kept = Vector.LoadUnsafe(ref dx, (nuint)i);
            (isTaken ? Vector.ConditionalSelect(equal, Vector<float>.Zero, kept) : Vector.ConditionalSelect(equal, kept, Vector<float>.Zero)).StoreUnsafe(ref dx, (nuint)i);
        }

        for (; i < gradient.Length; i++)
        {
            if (values[i] == output[i] == isTaken)
                gradient[i] = 0;
        }
    }
}
