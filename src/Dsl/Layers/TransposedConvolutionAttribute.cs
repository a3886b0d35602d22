namespace Autoencoders;

/// <summary>A transposed convolution: several sizes of its output would have come from its input, and one of them is chosen.</summary>
public abstract class TransposedConvolutionAttribute : FilterAttribute
{
    private protected TransposedConvolutionAttribute(int filters, int[] kernel, Activation activation, Padding padding)
        : base(filters, kernel, activation, padding)
    {
    }

    /// <summary>How many cells longer every axis comes out than the window needs, below the window's step; left out, as many as Keras adds.</summary>
    public int OutputPadding { get; set; }

    /// <summary>As <see cref="OutputPadding"/>, one number an axis.</summary>
    public int[]? OutputPaddingByAxis { get; set; }

    /// <summary>
    /// The name of an earlier layer (or input) whose spatial size the output gets, by the output padding that gives it; its
    /// values are not read. Instead of <see cref="OutputPadding"/>.
    /// </summary>
    public string? OutputLike { get; set; }
}
