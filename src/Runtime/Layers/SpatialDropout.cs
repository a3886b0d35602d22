using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>While training, sets whole channels to 0 at random and scales the others so that their expectation stays.</summary>
public abstract class SpatialDropout : UnaryLayer
{
    private readonly float _rate;
    private readonly int _channels;

    private protected SpatialDropout(LayerSlot slot)
        : base(slot)
    {
        _rate = Node.Number("rate");
        _channels = InputShape.Last;
    }

    /// <inheritdoc/>
    public sealed override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
        {
            if (!batch.IsTraining)
            {
                input.Row(row).CopyTo(output.Row(row));
                continue;
            }

            Span<float> mask = batch.Saved(Index).Row(row);
            RandomStream random = batch.Random(Index, row);
            random.FillUniform(mask);
            float scale = 1 / (1 - _rate);
            for (int i = 0; i < mask.Length; i++)
                mask[i] = mask[i] < _rate ? 0 : scale;
            Multiply(input.Row(row), mask, output.Row(row));
        }
    }

    /// <inheritdoc/>
    public sealed override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
            Multiply(outputGradient.Row(row), batch.Saved(Index).Row(row), inputGradient.Row(row));
    }

    internal sealed override int ScratchLength(bool training) => training ? _channels : 0;

    private void Multiply(ReadOnlySpan<float> values, ReadOnlySpan<float> mask, Span<float> result)
    {
        for (int position = 0; position < values.Length; position += _channels)
            TensorPrimitives.Multiply(values.Slice(position, _channels), mask, result.Slice(position, _channels));
    }
}
