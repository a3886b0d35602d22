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
