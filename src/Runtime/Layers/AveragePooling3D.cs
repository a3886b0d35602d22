namespace Autoencoders.Layers;

/// <summary>Keeps the mean of each window of a volume.</summary>
public sealed class AveragePooling3D : AveragePooling
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public AveragePooling3D(LayerSlot slot)
        : base(slot, PoolingWindows.Moving(slot.Node, slot.Node.InputShape!.Value, slot.Node.OutputShape!.Value))
    {
    }
}
