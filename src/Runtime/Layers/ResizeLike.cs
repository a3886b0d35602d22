namespace Autoencoders.Layers;

/// <summary>Brings a map to the size of that of another layer.</summary>
public sealed class ResizeLike : Resizing
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public ResizeLike(LayerSlot slot)
        : base(slot)
    {
    }
}
