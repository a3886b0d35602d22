namespace Autoencoders.Layers;

/// <summary>Keeps the mean of each window of a sequence.</summary>
public sealed class AveragePooling1D : AveragePooling
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public AveragePooling1D(LayerSlot slot)
        : base(slot, PoolingWindows.Moving(slot.Node, slot.Node.InputShape!.Value, slot.Node.OutputShape!.Value))
    {
    }
}
