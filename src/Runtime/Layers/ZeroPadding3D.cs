namespace Autoencoders.Layers;

/// <summary>Puts zeros around a volume.</summary>
public sealed class ZeroPadding3D : ZeroPadding
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public ZeroPadding3D(LayerSlot slot)
        : base(slot)
    {
    }
}
