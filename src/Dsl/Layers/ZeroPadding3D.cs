namespace Autoencoders;

/// <summary>Adds zeros around a volume. Keras' <c>ZeroPadding3D</c>.</summary>
public sealed class ZeroPadding3DAttribute : LayerAttribute
{
    /// <summary>Adds one zero on every side.</summary>
    public ZeroPadding3DAttribute() => Padding = [1];

    /// <summary>Adds zeros.</summary>
    /// <param name="padding">How many zeros on every side, at least 0.</param>
    public ZeroPadding3DAttribute(int padding) => Padding = [padding];

    /// <summary>Adds zeros.</summary>
    /// <param name="padding">How many zeros on both sides of an axis, one number an axis, each at least 0.</param>
    public ZeroPadding3DAttribute(int[] padding) => Padding = padding;

    /// <summary>Adds zeros.</summary>
    /// <param name="front">How many zeros before the first plane, at least 0.</param>
    /// <param name="back">How many zeros behind the last plane, at least 0.</param>
    /// <param name="top">How many zeros above, at least 0.</param>
    /// <param name="bottom">How many zeros below, at least 0.</param>
    /// <param name="left">How many zeros on the left, at least 0.</param>
    /// <param name="right">How many zeros on the right, at least 0.</param>
    public ZeroPadding3DAttribute(int front, int back, int top, int bottom, int left, int right) => Padding = [front, back, top, bottom, left, right];

    /// <summary>How many zeros: one number for all sides, one an axis, or one a side in the order front, back, top, bottom, left, right.</summary>
    public int[] Padding { get; }
}

/// <summary>(depth, height, width, channels) → (depth′, height′, width′, channels); no weights.</summary>
internal sealed class ZeroPadding3DRule() : ZeroPaddingRule("ZeroPadding3D", rank: 3);
