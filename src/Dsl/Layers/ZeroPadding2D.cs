namespace Autoencoders;

/// <summary>Adds zeros around a picture. Keras' <c>ZeroPadding2D</c>.</summary>
public sealed class ZeroPadding2DAttribute : LayerAttribute
{
    /// <summary>Adds one zero on every side.</summary>
    public ZeroPadding2DAttribute() => Padding = [1];

    /// <summary>Adds zeros.</summary>
    /// <param name="padding">How many zeros on every side, at least 0.</param>
    public ZeroPadding2DAttribute(int padding) => Padding = [padding];

    /// <summary>Adds zeros.</summary>
    /// <param name="padding">How many zeros on both sides of an axis, one number an axis, each at least 0.</param>
    public ZeroPadding2DAttribute(int[] padding) => Padding = padding;

    /// <summary>Adds zeros.</summary>
    /// <param name="top">How many zeros above, at least 0.</param>
    /// <param name="bottom">How many zeros below, at least 0.</param>
    /// <param name="left">How many zeros on the left, at least 0.</param>
    /// <param name="right">How many zeros on the right, at least 0.</param>
    public ZeroPadding2DAttribute(int top, int bottom, int left, int right) => Padding = [top, bottom, left, right];

    /// <summary>How many zeros: one number for all sides, one an axis, or one a side in the order top, bottom, left, right.</summary>
    public int[] Padding { get; }
}

/// <summary>(height, width, channels) → (height′, width′, channels); no weights.</summary>
internal sealed class ZeroPadding2DRule() : ZeroPaddingRule("ZeroPadding2D", rank: 2);
