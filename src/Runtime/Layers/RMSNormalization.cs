namespace Autoencoders.Layers;

/// <summary>Divides each sample (or position) by its root mean square over some of its axes.</summary>
/// <param name="slot">Its node and weight.</param>
public sealed class RMSNormalization(LayerSlot slot) : AxesNormalization(slot, centers: false, slot.Weights[0], null)
{
    /// <summary>What the normalised values are multiplied by.</summary>
    public Weight Scale => Weights[0];
}
