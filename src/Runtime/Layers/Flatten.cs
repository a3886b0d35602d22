namespace Autoencoders.Layers;

/// <summary>Each sample as one vector, in row-major order.</summary>
public sealed class Flatten : View
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public Flatten(LayerSlot slot)
        : base(slot)
    {
    }
}
