using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Brings a map to another size, channel by channel.</summary>
public abstract unsafe class Resizing : UnaryLayer
{
    private readonly MapResize _resize;

    private protected Resizing(LayerSlot slot)
        : base(slot) =>
        _resize = MapResize.Of(Grid.Of(InputShape), Grid.Of(OutputShape), (Interpolation)(int)Node.Number("Interpolation"));

    /// <inheritdoc/>
    public sealed override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
            _resize.Forward(input.Data + (long)row * input.Stride, output.Data + (long)row * output.Stride);
    }

    /// <inheritdoc/>
    public sealed override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        if (inputGradient.IsEmpty)
            return;
        for (int row = 0; row < input.Rows; row++)
        {
            inputGradient.Row(row).Clear();
            _resize.AddGradient(outputGradient.Data + (long)row * outputGradient.Stride, inputGradient.Data + (long)row * inputGradient.Stride);
        }
    }
}
