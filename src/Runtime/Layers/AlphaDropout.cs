using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>While training, replaces values by selu's saturation and keeps mean 0 and variance 1; otherwise the identity.</summary>
public sealed class AlphaDropout : UnaryLayer
{
    // −α · scale of selu.
    private const float Saturation = -1.7580993408473766f;
    private readonly float _rate;
    private readonly float _scale;
    private readonly float _shift;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public AlphaDropout(LayerSlot slot)
        : base(slot)
    {
        _rate = Node.Number("rate");
        double scale = 1 / Math.Sqrt((1 - (double)_rate) * (1 + ((double)_rate * Saturation * Saturation)));
        _scale = (float)scale;
        _shift = (float)(-scale * Saturation * _rate);
    }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
        {
            ReadOnlySpan<float> x = input.Row(row);
            Span<float> y = output.Row(row);
            if (!batch.IsTraining || _rate == 0)
            {
                x.CopyTo(y);
                continue;
            }

            Span<float> kept = batch.Saved(Index).Row(row);
            RandomStream random = batch.Random(Index, row);
            random.FillUniform(kept);
            for (int i = 0; i < x.Length; i++)
            {
                bool stays = kept[i] >= _rate;
                y[i] = ((stays ? x[i] : Saturation) * _scale) + _shift;
                kept[i] = stays ? _scale : 0;
            }
        }
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
        {
            if (_rate == 0)
                outputGradient.Row(row).CopyTo(inputGradient.Row(row));
            else
                TensorPrimitives.Multiply(outputGradient.Row(row), batch.Saved(Index).Row(row), inputGradient.Row(row));
        }
    }

    internal override int ScratchLength(bool training) => training ? (int)InputShape.ElementCount : 0;
}
