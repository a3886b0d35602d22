namespace Autoencoders.Layers;

/// <summary>Takes away cells around a map until it is as large as that of another layer.</summary>
public sealed class CropLike : Cropping
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public CropLike(LayerSlot slot)
        : base(slot)
    {
    }
}
