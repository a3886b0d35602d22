namespace Autoencoders.Layers;

/// <summary>Takes cells away around a picture.</summary>
public sealed class Cropping2D : Cropping
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public Cropping2D(LayerSlot slot)
        : base(slot)
    {
    }
}
