namespace Autoencoders;

/// <summary>Adds zeros around a sequence. Keras' <c>ZeroPadding1D</c>.</summary>
public sealed class ZeroPadding1DAttribute : LayerAttribute
{
    /// <summary>Adds one zero on every side.</summary>
    public ZeroPadding1DAttribute() => Padding = [1];

    /// <summary>Adds zeros.</summary>
    /// <param name="padding">How many zeros on every side, at least 0.</param>
    public ZeroPadding1DAttribute(int padding) => Padding = [padding];

    /// <summary>Adds zeros.</summary>
    /// <param name="left">How many zeros in front of the first step, at least 0.</param>
    /// <param name="right">How many zeros behind the last step, at least 0.</param>
    public ZeroPadding1DAttribute(int left, int right) => Padding = [left, right];

    /// <summary>How many zeros: one number for all sides, one an axis, or one a side in the order left, right.</summary>
    public int[] Padding { get; }
}

/// <summary>(steps, channels) → (steps′, channels); no weights.</summary>
internal sealed class ZeroPadding1DRule() : ZeroPaddingRule("ZeroPadding1D", rank: 1);
