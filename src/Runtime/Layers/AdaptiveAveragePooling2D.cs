namespace Autoencoders.Layers;

/// <summary>Keeps the mean of each of so many windows that share a picture out.</summary>
public sealed class AdaptiveAveragePooling2D : AveragePooling
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public AdaptiveAveragePooling2D(LayerSlot slot)
        : base(slot, PoolingWindows.Adaptive(slot.Node.InputShape!.Value, slot.Node.OutputShape!.Value))
    {
    }
}
