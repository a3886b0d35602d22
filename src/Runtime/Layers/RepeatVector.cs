using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Makes a sequence of one vector.</summary>
public sealed class RepeatVector : UnaryLayer
{
    private readonly int _count;
    private readonly int _length;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public RepeatVector(LayerSlot slot)
        : base(slot)
    {
        _count = OutputShape[0];
        _length = OutputShape[1];
    }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
        {
            for (int step = 0; step < _count; step++)
                input.Row(row).CopyTo(output.Row(row)[(step * _length)..]);
        }
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
        {
            ReadOnlySpan<float> gradient = outputGradient.Row(row);
            Span<float> sum = inputGradient.Row(row);
            gradient[.._length].CopyTo(sum);
            for (int step = 1; step < _count; step++)
                TensorPrimitives.Add(sum, gradient.Slice(step * _length, _length), sum);
        }
    }
}
