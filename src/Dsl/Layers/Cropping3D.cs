namespace Autoencoders;

/// <summary>Takes cells away around a volume. Keras' <c>Cropping3D</c>.</summary>
public sealed class Cropping3DAttribute : LayerAttribute
{
    /// <summary>Adds a crop.</summary>
    /// <param name="cropping">How many cells on every side, at least 0.</param>
    public Cropping3DAttribute(int cropping) => Cropping = [cropping];

    /// <summary>Adds a crop.</summary>
    /// <param name="cropping">How many cells on both sides of an axis, one number an axis, each at least 0.</param>
    public Cropping3DAttribute(int[] cropping) => Cropping = cropping;

    /// <summary>Adds a crop.</summary>
    /// <param name="front">How many cells from the first plane on, at least 0.</param>
    /// <param name="back">How many cells up to the last plane, at least 0.</param>
    /// <param name="top">How many cells at the top, at least 0.</param>
    /// <param name="bottom">How many cells at the bottom, at least 0.</param>
    /// <param name="left">How many cells on the left, at least 0.</param>
    /// <param name="right">How many cells on the right, at least 0.</param>
    public Cropping3DAttribute(int front, int back, int top, int bottom, int left, int right) => Cropping = [front, back, top, bottom, left, right];

    /// <summary>How many cells: one number for all sides, one an axis, or one a side in the order front, back, top, bottom, left, right.</summary>
    public int[] Cropping { get; }
}

/// <summary>(depth, height, width, channels) → (depth′, height′, width′, channels); no weights.</summary>
internal sealed class Cropping3DRule() : CroppingRule("Cropping3D", rank: 3);
