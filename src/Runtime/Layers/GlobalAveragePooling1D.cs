namespace Autoencoders.Layers;

/// <summary>Keeps the mean of each channel of a sequence.</summary>
public sealed class GlobalAveragePooling1D : AveragePooling
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public GlobalAveragePooling1D(LayerSlot slot)
        : base(slot, PoolingWindows.Whole(slot.Node.InputShape!.Value))
    {
    }
}
