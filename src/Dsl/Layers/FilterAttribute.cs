namespace Autoencoders;

/// <summary>A convolution with one kernel: each of its filters sees the channels of its window together.</summary>
public abstract class FilterAttribute : ConvolutionAttribute
{
    private protected FilterAttribute(int filters, int[] kernel, Activation activation, Padding padding)
        : base(kernel, activation, padding) => Filters = filters;

    /// <summary>How many channels come out.</summary>
    public int Filters { get; }

    /// <summary>How the kernel starts.</summary>
    public Initializer KernelInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The one number of <see cref="KernelInitializer"/>, where it takes one.</summary>
    public float KernelInitializerScale { get; set; }

    /// <summary>λ of the penalty λ·Σ|w| over the kernel.</summary>
    public float KernelL1 { get; set; }

    /// <summary>λ of the penalty λ·Σw² over the kernel (Keras' form, without ½).</summary>
    public float KernelL2 { get; set; }
}
