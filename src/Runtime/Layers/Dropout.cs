using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>While training, sets values to 0 at random and scales the others so that their expectation stays.</summary>
public sealed class Dropout : UnaryLayer
{
    private readonly float _rate;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public Dropout(LayerSlot slot)
        : base(slot) => _rate = Node.Number("rate");

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
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
            TensorPrimitives.Multiply(input.Row(row), mask, output.Row(row));
        }
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        if (inputGradient.IsEmpty)
            return;
        for (int row = 0; row < input.Rows; row++)
            TensorPrimitives.Multiply(outputGradient.Row(row), batch.Saved(Index).Row(row), inputGradient.Row(row));
    }

    internal override int ScratchLength(bool training) => training ? (int)InputShape.ElementCount : 0;
}
