namespace Autoencoders;

/// <summary>A convolution over sequences: each filter looks at the channels in a moving window. Keras' <c>Conv1D</c>.</summary>
public sealed class Conv1DAttribute : FilterAttribute
{
    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">How many steps the window sees, at least 1.</param>
    public Conv1DAttribute(int filters, int kernel)
        : base(filters, [kernel], Activation.Linear, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">How many steps the window sees, at least 1.</param>
    /// <param name="padding">What the window does at the border; with <see cref="Padding.Causal"/> nothing sees what comes later.</param>
    public Conv1DAttribute(int filters, int kernel, Padding padding)
        : base(filters, [kernel], Activation.Linear, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">How many steps the window sees, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    public Conv1DAttribute(int filters, int kernel, Activation activation)
        : base(filters, [kernel], activation, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">How many steps the window sees, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    /// <param name="padding">What the window does at the border; with <see cref="Padding.Causal"/> nothing sees what comes later.</param>
    public Conv1DAttribute(int filters, int kernel, Activation activation, Padding padding)
        : base(filters, [kernel], activation, padding)
    {
    }

    /// <summary>Into how many groups the channels and the filters are split; a filter sees the channels of its group only.</summary>
    public int Groups { get; set; } = 1;
}

/// <summary>(step, in) → (step, filters), with kernel (k, in / groups, filters) and bias (filters).</summary>
internal sealed class Conv1DRule() : ForwardConvolutionRule("Conv1D", 1)
{
    protected override bool CanBeCausal => true;
}
