using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>scale · x + offset.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class Rescaling(LayerSlot slot) : UnaryLayer(slot)
{
    private readonly float _scale = slot.Node.Number("scale");
    private readonly float _offset = slot.Node.Number("offset");

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
        {
            TensorPrimitives.Multiply(input.Row(row), _scale, output.Row(row));
            if (_offset != 0)
                TensorPrimitives.Add(output.Row(row), _offset, output.Row(row));
        }
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
            TensorPrimitives.Multiply(outputGradient.Row(row), _scale, inputGradient.Row(row));
    }
}
