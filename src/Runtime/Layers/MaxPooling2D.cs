namespace Autoencoders.Layers;

/// <summary>Keeps the largest value of each window of a picture.</summary>
public sealed class MaxPooling2D : MaxPooling
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public MaxPooling2D(LayerSlot slot)
        : base(slot, PoolingWindows.Moving(slot.Node, slot.Node.InputShape!.Value, slot.Node.OutputShape!.Value))
    {
    }
}
