using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A layer whose output is its input's memory under another shape, so that there is nothing to compute.</summary>
public abstract class View : UnaryLayer
{
    private protected View(LayerSlot slot)
        : base(slot)
    {
    }

    /// <inheritdoc/>
    public sealed override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
    }

    /// <inheritdoc/>
    public sealed override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
    }
}
