namespace Autoencoders.Layers;

/// <summary>Makes several cells of each cell of a sequence.</summary>
public sealed class UpSampling1D : Resizing
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public UpSampling1D(LayerSlot slot)
        : base(slot)
    {
    }
}
