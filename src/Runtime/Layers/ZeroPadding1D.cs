namespace Autoencoders.Layers;

/// <summary>Puts zeros around a sequence.</summary>
public sealed class ZeroPadding1D : ZeroPadding
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public ZeroPadding1D(LayerSlot slot)
        : base(slot)
    {
    }
}
