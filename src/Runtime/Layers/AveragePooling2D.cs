namespace Autoencoders.Layers;

/// <summary>Keeps the mean of each window of a picture.</summary>
public sealed class AveragePooling2D : AveragePooling
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public AveragePooling2D(LayerSlot slot)
        : base(slot, PoolingWindows.Moving(slot.Node, slot.Node.InputShape!.Value, slot.Node.OutputShape!.Value))
    {
    }
}
