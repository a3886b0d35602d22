namespace Autoencoders;

/// <summary>A transposed convolution over sequences, which undoes the shape of Conv1D. Keras' <c>Conv1DTranspose</c>.</summary>
public sealed class Conv1DTransposeAttribute : TransposedConvolutionAttribute
{
    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">How many steps the window sees, at least 1.</param>
    public Conv1DTransposeAttribute(int filters, int kernel)
        : base(filters, [kernel], Activation.Linear, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">How many steps the window sees, at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv1DTransposeAttribute(int filters, int kernel, Padding padding)
        : base(filters, [kernel], Activation.Linear, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">How many steps the window sees, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    public Conv1DTransposeAttribute(int filters, int kernel, Activation activation)
        : base(filters, [kernel], activation, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">How many steps the window sees, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    /// <param name="padding">What the window does at the border.</param>
    public Conv1DTransposeAttribute(int filters, int kernel, Activation activation, Padding padding)
        : base(filters, [kernel], activation, padding)
    {
    }
}

/// <summary>(step, in) → (step, filters), with kernel (k, filters, in) and bias (filters).</summary>
internal sealed class Conv1DTransposeRule() : TransposedConvolutionRule("Conv1DTranspose", 1);
