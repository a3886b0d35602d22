namespace Autoencoders.Layers;

/// <summary>Keeps the largest value of each channel of a sequence.</summary>
public sealed class GlobalMaxPooling1D : MaxPooling
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public GlobalMaxPooling1D(LayerSlot slot)
        : base(slot, PoolingWindows.Whole(slot.Node.InputShape!.Value))
    {
    }
}
