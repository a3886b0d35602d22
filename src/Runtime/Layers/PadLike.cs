namespace Autoencoders.Layers;

/// <summary>Puts zeros around a map until it is as large as that of another layer.</summary>
public sealed class PadLike : ZeroPadding
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public PadLike(LayerSlot slot)
        : base(slot)
    {
    }
}
