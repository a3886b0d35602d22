namespace Autoencoders;

/// <summary>What every convolution can be told: how its window moves, its bias, its activation, the penalty on its output.</summary>
public abstract class ConvolutionAttribute : BiasedAttribute
{
    private protected ConvolutionAttribute(int[] kernel, Activation activation, Padding padding)
    {
        Kernel = kernel;
        Activation = activation;
        Padding = padding;
    }

    /// <summary>The window's size: one number for all axes, or one an axis.</summary>
    public int[] Kernel { get; }

    /// <summary>The function applied to each value (or to the channels of each position).</summary>
    public Activation Activation { get; }

    /// <summary>What the window does at the border.</summary>
    public Padding Padding { get; }

    /// <summary>The window's step along every axis, at least 1.</summary>
    public int Strides { get; set; } = 1;

    /// <summary>The window's step, one number an axis; instead of <see cref="Strides"/>.</summary>
    public int[]? StridesByAxis { get; set; }

    /// <summary>The distance between neighbouring cells of the window, at least 1; above 1 only where the window's step is 1.</summary>
    public int DilationRate { get; set; } = 1;

    /// <summary>The distance between neighbouring cells, one number an axis; instead of <see cref="DilationRate"/>.</summary>
    public int[]? DilationRateByAxis { get; set; }

    /// <summary>λ of the penalty λ·Σ|y| over the output, divided by the batch size.</summary>
    public float ActivityL1 { get; set; }

    /// <summary>λ of the penalty λ·Σy² over the output, divided by the batch size.</summary>
    public float ActivityL2 { get; set; }
}
