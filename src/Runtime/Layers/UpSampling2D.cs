namespace Autoencoders.Layers;

/// <summary>Makes several cells of each cell of a picture.</summary>
public sealed class UpSampling2D : Resizing
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public UpSampling2D(LayerSlot slot)
        : base(slot)
    {
    }
}
