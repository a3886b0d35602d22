using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>While training, multiplies by normal noise around 1; otherwise the identity.</summary>
public sealed class GaussianDropout : UnaryLayer
{
    private readonly float _deviation;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public GaussianDropout(LayerSlot slot)
        : base(slot)
    {
        float rate = Node.Number("rate");
        _deviation = MathF.Sqrt(rate / (1 - rate));
    }

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

            Span<float> factors = batch.Saved(Index).Row(row);
            RandomStream random = batch.Random(Index, row);
            random.FillNormal(factors);
            TensorPrimitives.Multiply(factors, _deviation, factors);
            TensorPrimitives.Add(factors, 1, factors);
            TensorPrimitives.Multiply(input.Row(row), factors, output.Row(row));
        }
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
            TensorPrimitives.Multiply(outputGradient.Row(row), batch.Saved(Index).Row(row), inputGradient.Row(row));
    }

    internal override int ScratchLength(bool training) => training ? (int)InputShape.ElementCount : 0;
}
