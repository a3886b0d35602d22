using Autoencoders.Models;

namespace Autoencoders;

/// <summary>A convolution over pictures that takes each channel by itself. Keras' <c>DepthwiseConv2D</c>.</summary>
public sealed class DepthwiseConv2DAttribute : ConvolutionAttribute
{
    /// <summary>Adds the layer.</summary>
    /// <param name="kernel">The window's size along both axes, at least 1.</param>
    public DepthwiseConv2DAttribute(int kernel)
        : base([kernel], Activation.Linear, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="kernel">The window's size along both axes, at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public DepthwiseConv2DAttribute(int kernel, Padding padding)
        : base([kernel], Activation.Linear, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="kernel">The window's size along both axes, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    public DepthwiseConv2DAttribute(int kernel, Activation activation)
        : base([kernel], activation, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="kernel">The window's size along both axes, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    /// <param name="padding">What the window does at the border.</param>
    public DepthwiseConv2DAttribute(int kernel, Activation activation, Padding padding)
        : base([kernel], activation, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="kernel">The window's size, height and width, each at least 1.</param>
    public DepthwiseConv2DAttribute(int[] kernel)
        : base(kernel, Activation.Linear, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="kernel">The window's size, height and width, each at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public DepthwiseConv2DAttribute(int[] kernel, Padding padding)
        : base(kernel, Activation.Linear, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="kernel">The window's size, height and width, each at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    public DepthwiseConv2DAttribute(int[] kernel, Activation activation)
        : base(kernel, activation, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="kernel">The window's size, height and width, each at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    /// <param name="padding">What the window does at the border.</param>
    public DepthwiseConv2DAttribute(int[] kernel, Activation activation, Padding padding)
        : base(kernel, activation, padding)
    {
    }

    /// <summary>How many outputs each channel has, at least 1.</summary>
    public int DepthMultiplier { get; set; } = 1;

    /// <summary>How the kernel starts.</summary>
    public Initializer DepthwiseInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The one number of <see cref="DepthwiseInitializer"/>, where it takes one.</summary>
    public float DepthwiseInitializerScale { get; set; }

    /// <summary>λ of the penalty λ·Σ|w| over the kernel.</summary>
    public float DepthwiseL1 { get; set; }

    /// <summary>λ of the penalty λ·Σw² over the kernel (Keras' form, without ½).</summary>
    public float DepthwiseL2 { get; set; }

    /// <summary>What is done to the kernel after each step of training.</summary>
    public Constraint DepthwiseConstraint { get; set; }

    /// <summary>The largest norm that <see cref="DepthwiseConstraint"/> leaves, at least 0: 2 by default for MaxNorm, 1 for MinMaxNorm.</summary>
    public float DepthwiseMaxNorm { get; set; }

    /// <summary>The smallest norm that <see cref="Constraint.MinMaxNorm"/> leaves, at least 0 and at most the largest.</summary>
    public float DepthwiseMinNorm { get; set; }

    /// <summary>The share of the way to the allowed norms that <see cref="Constraint.MinMaxNorm"/> goes at each step, 0 to 1; 1 by default.</summary>
    public float DepthwiseConstraintRate { get; set; }

    /// <summary>The axes of the kernel that make up one norm, counted from 0, or from −1 backward; the first by default.</summary>
    public int[]? DepthwiseConstraintAxes { get; set; }
}

/// <summary>(height, width, in) → (height, width, in · multiplier), with kernel (kh, kw, in, multiplier) and bias.</summary>
internal sealed class DepthwiseConv2DRule() : ChannelConvolutionRule("DepthwiseConv2D")
{
    public override void Infer(LayerContext context)
    {
        WindowMotion? motion = Motion(context);
        context.UseActivation("activation");
        context.UseActivityPenalty();
        bool useBias = context.Value("UseBias", true);
        WeightSettings kernel = context.WeightSettings("Depthwise", Initializer.GlorotUniform);
        WeightSettings bias = context.WeightSettings("Bias", Initializer.Zeros);
        if (Channels(context, motion) is not { } window)
            return;

        context.AddWeight("kernel", window.Kernel, kernel);
        if (useBias)
            context.AddWeight("bias", new Shape(window.Outputs), bias);
        context.MultiplyAdds = Product(window.Positions, window.Kernel.ElementCount);
        context.SetOutput(Window.WithChannels(window.Output, window.Outputs));
    }
}
