using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Takes cells away around a map.</summary>
public abstract unsafe class Cropping : UnaryLayer
{
    private readonly MapFrame _frame;

    private protected Cropping(LayerSlot slot)
        : base(slot) =>
        _frame = new MapFrame(Node, large: InputShape, small: OutputShape);

    /// <inheritdoc/>
    public sealed override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
            _frame.Cut(input.Data + (long)row * input.Stride, output.Data + (long)row * output.Stride);
    }

    /// <inheritdoc/>
    public sealed override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        if (inputGradient.IsEmpty)
            return;
        for (int row = 0; row < input.Rows; row++)
            _frame.Place(outputGradient.Data + (long)row * outputGradient.Stride, inputGradient.Data + (long)row * inputGradient.Stride);
    }
}
