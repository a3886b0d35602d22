namespace Autoencoders;

/// <summary>A transposed convolution over pictures, which undoes the shape of Conv2D. Keras' <c>Conv2DTranspose</c>.</summary>
public sealed class Conv2DTransposeAttribute : TransposedConvolutionAttribute
{
    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along every axis, at least 1.</param>
    public Conv2DTransposeAttribute(int filters, int kernel)
        : base(filters, [kernel], Activation.Linear, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along every axis, at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv2DTransposeAttribute(int filters, int kernel, Padding padding)
        : base(filters, [kernel], Activation.Linear, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along every axis, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    public Conv2DTransposeAttribute(int filters, int kernel, Activation activation)
        : base(filters, [kernel], activation, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along every axis, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv2DTransposeAttribute(int filters, int kernel, Activation activation, Padding padding)
        : base(filters, [kernel], activation, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, one number an axis, each at least 1.</param>
    public Conv2DTransposeAttribute(int filters, int[] kernel)
        : base(filters, kernel, Activation.Linear, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, one number an axis, each at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv2DTransposeAttribute(int filters, int[] kernel, Padding padding)
        : base(filters, kernel, Activation.Linear, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, one number an axis, each at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    public Conv2DTransposeAttribute(int filters, int[] kernel, Activation activation)
        : base(filters, kernel, activation, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, one number an axis, each at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv2DTransposeAttribute(int filters, int[] kernel, Activation activation, Padding padding)
        : base(filters, kernel, activation, padding)
    {
    }
}

/// <summary>(height, width, in) → (height, width, filters), with kernel (kh, kw, filters, in) and bias (filters).</summary>
internal sealed class Conv2DTransposeRule() : TransposedConvolutionRule("Conv2DTranspose", 2);
