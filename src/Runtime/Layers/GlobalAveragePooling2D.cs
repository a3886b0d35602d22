namespace Autoencoders.Layers;

/// <summary>Keeps the mean of each channel of a picture.</summary>
public sealed class GlobalAveragePooling2D : AveragePooling
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public GlobalAveragePooling2D(LayerSlot slot)
        : base(slot, PoolingWindows.Whole(slot.Node.InputShape!.Value))
    {
    }
}
