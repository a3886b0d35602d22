using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A layer of the user's own.</summary>
public sealed class CustomLayer : UnaryLayer
{
    private readonly ICustomLayer _code;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    /// <param name="code">How it computes.</param>
    public CustomLayer(LayerSlot slot, ICustomLayer code)
        : base(slot)
    {
        ArgumentNullException.ThrowIfNull(code);
        _code = code;
    }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
            _code.Forward(InputShape, input.Row(row), OutputShape, output.Row(row));
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
        {
            Span<float> gradient = inputGradient.Row(row);
            gradient.Clear();
            _code.Backward(InputShape, input.Row(row), OutputShape, output.Row(row), outputGradient.Row(row), gradient);
        }
    }
}
