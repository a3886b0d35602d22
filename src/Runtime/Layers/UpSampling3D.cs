namespace Autoencoders.Layers;

/// <summary>Makes several cells of each cell of a volume.</summary>
public sealed class UpSampling3D : Resizing
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public UpSampling3D(LayerSlot slot)
        : base(slot)
    {
    }
}
