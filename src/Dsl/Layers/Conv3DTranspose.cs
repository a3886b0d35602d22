namespace Autoencoders;

/// <summary>A transposed convolution over volumes, which undoes the shape of Conv3D. Keras' <c>Conv3DTranspose</c>.</summary>
public sealed class Conv3DTransposeAttribute : TransposedConvolutionAttribute
{
    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along every axis, at least 1.</param>
    public Conv3DTransposeAttribute(int filters, int kernel)
        : base(filters, [kernel], Activation.Linear, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along every axis, at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv3DTransposeAttribute(int filters, int kernel, Padding padding)
        : base(filters, [kernel], Activation.Linear, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along every axis, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    public Conv3DTransposeAttribute(int filters, int kernel, Activation activation)
        : base(filters, [kernel], activation, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along every axis, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv3DTransposeAttribute(int filters, int kernel, Activation activation, Padding padding)
        : base(filters, [kernel], activation, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, one number an axis, each at least 1.</param>
    public Conv3DTransposeAttribute(int filters, int[] kernel)
        : base(filters, kernel, Activation.Linear, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, one number an axis, each at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv3DTransposeAttribute(int filters, int[] kernel, Padding padding)
        : base(filters, kernel, Activation.Linear, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, one number an axis, each at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    public Conv3DTransposeAttribute(int filters, int[] kernel, Activation activation)
        : base(filters, kernel, activation, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, one number an axis, each at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv3DTransposeAttribute(int filters, int[] kernel, Activation activation, Padding padding)
        : base(filters, kernel, activation, padding)
    {
    }
}

/// <summary>(depth, height, width, in) → (depth, height, width, filters), with kernel (kd, kh, kw, filters, in) and bias (filters).</summary>
internal sealed class Conv3DTransposeRule() : TransposedConvolutionRule("Conv3DTranspose", 3);
