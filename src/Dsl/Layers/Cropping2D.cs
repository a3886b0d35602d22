namespace Autoencoders;

/// <summary>Takes cells away around a picture. Keras' <c>Cropping2D</c>.</summary>
public sealed class Cropping2DAttribute : LayerAttribute
{
    /// <summary>Adds a crop.</summary>
    /// <param name="cropping">How many cells on every side, at least 0.</param>
    public Cropping2DAttribute(int cropping) => Cropping = [cropping];

    /// <summary>Adds a crop.</summary>
    /// <param name="cropping">How many cells on both sides of an axis, one number an axis, each at least 0.</param>
    public Cropping2DAttribute(int[] cropping) => Cropping = cropping;

    /// <summary>Adds a crop.</summary>
    /// <param name="top">How many cells at the top, at least 0.</param>
    /// <param name="bottom">How many cells at the bottom, at least 0.</param>
    /// <param name="left">How many cells on the left, at least 0.</param>
    /// <param name="right">How many cells on the right, at least 0.</param>
    public Cropping2DAttribute(int top, int bottom, int left, int right) => Cropping = [top, bottom, left, right];

    /// <summary>How many cells: one number for all sides, one an axis, or one a side in the order top, bottom, left, right.</summary>
    public int[] Cropping { get; }
}

/// <summary>(height, width, channels) → (height′, width′, channels); no weights.</summary>
internal sealed class Cropping2DRule() : CroppingRule("Cropping2D", rank: 2);
