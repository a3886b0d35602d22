namespace Autoencoders;

/// <summary>Takes cells away around a sequence. Keras' <c>Cropping1D</c>.</summary>
public sealed class Cropping1DAttribute : LayerAttribute
{
    /// <summary>Adds a crop.</summary>
    /// <param name="cropping">How many cells on every side, at least 0.</param>
    public Cropping1DAttribute(int cropping) => Cropping = [cropping];

    /// <summary>Adds a crop.</summary>
    /// <param name="left">How many cells from the first step on, at least 0.</param>
    /// <param name="right">How many cells up to the last step, at least 0.</param>
    public Cropping1DAttribute(int left, int right) => Cropping = [left, right];

    /// <summary>How many cells: one number for all sides, one an axis, or one a side in the order left, right.</summary>
    public int[] Cropping { get; }
}

/// <summary>(steps, channels) → (steps′, channels); no weights.</summary>
internal sealed class Cropping1DRule() : CroppingRule("Cropping1D", rank: 1);
