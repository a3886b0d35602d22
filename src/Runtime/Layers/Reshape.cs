namespace Autoencoders.Layers;

/// <summary>The same values under another shape, in row-major order.</summary>
public sealed class Reshape : View
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public Reshape(LayerSlot slot)
        : base(slot)
    {
    }
}
