namespace Autoencoders.Layers;

/// <summary>Keeps the largest value of each of so many windows that share a picture out.</summary>
public sealed class AdaptiveMaxPooling2D : MaxPooling
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public AdaptiveMaxPooling2D(LayerSlot slot)
        : base(slot, PoolingWindows.Adaptive(slot.Node.InputShape!.Value, slot.Node.OutputShape!.Value))
    {
    }
}
