namespace Autoencoders.Layers;

/// <summary>Puts zeros around a picture.</summary>
public sealed class ZeroPadding2D : ZeroPadding
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public ZeroPadding2D(LayerSlot slot)
        : base(slot)
    {
    }
}
