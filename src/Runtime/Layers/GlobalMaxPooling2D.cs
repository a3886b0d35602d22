namespace Autoencoders.Layers;

/// <summary>Keeps the largest value of each channel of a picture.</summary>
public sealed class GlobalMaxPooling2D : MaxPooling
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public GlobalMaxPooling2D(LayerSlot slot)
        : base(slot, PoolingWindows.Whole(slot.Node.InputShape!.Value))
    {
    }
}
