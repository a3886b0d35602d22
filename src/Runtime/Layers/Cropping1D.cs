namespace Autoencoders.Layers;

/// <summary>Takes cells away around a sequence.</summary>
public sealed class Cropping1D : Cropping
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public Cropping1D(LayerSlot slot)
        : base(slot)
    {
    }
}
