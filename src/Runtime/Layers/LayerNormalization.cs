using System.Linq;

namespace Autoencoders.Layers;

/// <summary>Normalises each sample (or position) by mean and variance over some of its axes.</summary>
/// <param name="slot">Its node and weights.</param>
public sealed class LayerNormalization(LayerSlot slot) : AxesNormalization(
    slot, centers: true, slot.Weights.FirstOrDefault(static weight => weight.Name == "gamma"), slot.Weights.FirstOrDefault(static weight => weight.Name == "beta"))
{
    /// <summary>What the normalised values are multiplied by, or null.</summary>
    public Weight? Gamma => Weights.FirstOrDefault(static weight => weight.Name == "gamma");

    /// <summary>What is added, or null.</summary>
    public Weight? Beta => Weights.FirstOrDefault(static weight => weight.Name == "beta");
}
