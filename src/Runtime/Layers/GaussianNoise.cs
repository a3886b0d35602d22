using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>While training, adds normal noise; otherwise the identity.</summary>
public sealed class GaussianNoise : UnaryLayer
{
    private readonly float _standardDeviation;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public GaussianNoise(LayerSlot slot)
        : base(slot) => _standardDeviation = Node.Number("standardDeviation");

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
        {
            Span<float> noisy = output.Row(row);
            if (!batch.IsTraining)
            {
                input.Row(row).CopyTo(noisy);
                continue;
            }

            RandomStream random = batch.Random(Index, row);
            random.FillNormal(noisy);
            TensorPrimitives.MultiplyAdd(noisy, _standardDeviation, input.Row(row), noisy);
        }
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
            outputGradient.Row(row).CopyTo(inputGradient.Row(row));
    }
}
