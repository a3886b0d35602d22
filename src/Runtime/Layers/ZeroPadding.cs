using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Puts zeros around a map.</summary>
public abstract unsafe class ZeroPadding : UnaryLayer
{
    private readonly MapFrame _frame;

    private protected ZeroPadding(LayerSlot slot)
        : base(slot) =>
        _frame = new MapFrame(Node, large: OutputShape, small: InputShape);

    /// <inheritdoc/>
    public sealed override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
            _frame.Place(input.Data + (long)row * input.Stride, output.Data + (long)row * output.Stride);
    }

    /// <inheritdoc/>
    public sealed override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        if (inputGradient.IsEmpty)
            return;
        for (int row = 0; row < input.Rows; row++)
            _frame.Cut(outputGradient.Data + (long)row * outputGradient.Stride, inputGradient.Data + (long)row * inputGradient.Stride);
    }
}
