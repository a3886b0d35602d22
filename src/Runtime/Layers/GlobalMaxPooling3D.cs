namespace Autoencoders.Layers;

/// <summary>Keeps the largest value of each channel of a volume.</summary>
public sealed class GlobalMaxPooling3D : MaxPooling
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public GlobalMaxPooling3D(LayerSlot slot)
        : base(slot, PoolingWindows.Whole(slot.Node.InputShape!.Value))
    {
    }
}
