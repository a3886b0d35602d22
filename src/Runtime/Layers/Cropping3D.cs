namespace Autoencoders.Layers;

/// <summary>Takes cells away around a volume.</summary>
public sealed class Cropping3D : Cropping
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public Cropping3D(LayerSlot slot)
        : base(slot)
    {
    }
}
