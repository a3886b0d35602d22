namespace Autoencoders;

/// <summary>A convolution over volumes: each filter looks at the channels in a moving window. Keras' <c>Conv3D</c>.</summary>
public sealed class Conv3DAttribute : FilterAttribute
{
    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along every axis, at least 1.</param>
    public Conv3DAttribute(int filters, int kernel)
        : base(filters, [kernel], Activation.Linear, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along every axis, at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv3DAttribute(int filters, int kernel, Padding padding)
        : base(filters, [kernel], Activation.Linear, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along every axis, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    public Conv3DAttribute(int filters, int kernel, Activation activation)
        : base(filters, [kernel], activation, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along every axis, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv3DAttribute(int filters, int kernel, Activation activation, Padding padding)
        : base(filters, [kernel], activation, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, one number an axis, each at least 1.</param>
    public Conv3DAttribute(int filters, int[] kernel)
        : base(filters, kernel, Activation.Linear, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, one number an axis, each at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv3DAttribute(int filters, int[] kernel, Padding padding)
        : base(filters, kernel, Activation.Linear, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, one number an axis, each at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    public Conv3DAttribute(int filters, int[] kernel, Activation activation)
        : base(filters, kernel, activation, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, one number an axis, each at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv3DAttribute(int filters, int[] kernel, Activation activation, Padding padding)
        : base(filters, kernel, activation, padding)
    {
    }

    /// <summary>Into how many groups the channels and the filters are split; a filter sees the channels of its group only.</summary>
    public int Groups { get; set; } = 1;
}

/// <summary>(depth, height, width, in) → (depth, height, width, filters), with kernel (kd, kh, kw, in / groups, filters) and bias (filters).</summary>
internal sealed class Conv3DRule() : ForwardConvolutionRule("Conv3D", 3);
