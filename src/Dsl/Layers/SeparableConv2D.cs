using Autoencoders.Models;

namespace Autoencoders;

/// <summary>A convolution over pictures in two steps: each channel by itself, then all channels of a position together. Keras' <c>SeparableConv2D</c>.</summary>
public sealed class SeparableConv2DAttribute : ConvolutionAttribute
{
    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along both axes, at least 1.</param>
    public SeparableConv2DAttribute(int filters, int kernel)
        : base([kernel], Activation.Linear, Padding.Valid) => Filters = filters;

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along both axes, at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public SeparableConv2DAttribute(int filters, int kernel, Padding padding)
        : base([kernel], Activation.Linear, padding) => Filters = filters;

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along both axes, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    public SeparableConv2DAttribute(int filters, int kernel, Activation activation)
        : base([kernel], activation, Padding.Valid) => Filters = filters;

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size along both axes, at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    /// <param name="padding">What the window does at the border.</param>
    public SeparableConv2DAttribute(int filters, int kernel, Activation activation, Padding padding)
        : base([kernel], activation, padding) => Filters = filters;

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, height and width, each at least 1.</param>
    public SeparableConv2DAttribute(int filters, int[] kernel)
        : base(kernel, Activation.Linear, Padding.Valid) => Filters = filters;

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, height and width, each at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public SeparableConv2DAttribute(int filters, int[] kernel, Padding padding)
        : base(kernel, Activation.Linear, padding) => Filters = filters;

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, height and width, each at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    public SeparableConv2DAttribute(int filters, int[] kernel, Activation activation)
        : base(kernel, activation, Padding.Valid) => Filters = filters;

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels come out, at least 1.</param>
    /// <param name="kernel">The window's size, height and width, each at least 1.</param>
    /// <param name="activation">The function applied to each value (or to the channels of each position).</param>
    /// <param name="padding">What the window does at the border.</param>
    public SeparableConv2DAttribute(int filters, int[] kernel, Activation activation, Padding padding)
        : base(kernel, activation, padding) => Filters = filters;

    /// <summary>How many channels come out.</summary>
    public int Filters { get; }

    /// <summary>How many outputs each channel has, at least 1.</summary>
    public int DepthMultiplier { get; set; } = 1;

    /// <summary>How the first step's kernel starts.</summary>
    public Initializer DepthwiseInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The one number of <see cref="DepthwiseInitializer"/>, where it takes one.</summary>
    public float DepthwiseInitializerScale { get; set; }

    /// <summary>λ of the penalty λ·Σ|w| over the first step's kernel.</summary>
    public float DepthwiseL1 { get; set; }

    /// <summary>λ of the penalty λ·Σw² over the first step's kernel (Keras' form, without ½).</summary>
    public float DepthwiseL2 { get; set; }

    /// <summary>What is done to the first step's kernel after each step of training.</summary>
    public Constraint DepthwiseConstraint { get; set; }

    /// <summary>The largest norm that <see cref="DepthwiseConstraint"/> leaves, at least 0: 2 by default for MaxNorm, 1 for MinMaxNorm.</summary>
    public float DepthwiseMaxNorm { get; set; }

    /// <summary>The smallest norm that <see cref="Constraint.MinMaxNorm"/> leaves, at least 0 and at most the largest.</summary>
    public float DepthwiseMinNorm { get; set; }

    /// <summary>The share of the way to the allowed norms that <see cref="Constraint.MinMaxNorm"/> goes at each step, 0 to 1; 1 by default.</summary>
    public float DepthwiseConstraintRate { get; set; }

    /// <summary>The axes of the first step's kernel that make up one norm, counted from 0, or from −1 backward; the first by default.</summary>
    public int[]? DepthwiseConstraintAxes { get; set; }

    /// <summary>How the second step's kernel starts.</summary>
    public Initializer PointwiseInitializer { get; set; } = Initializer.GlorotUniform;

    /// <summary>The one number of <see cref="PointwiseInitializer"/>, where it takes one.</summary>
    public float PointwiseInitializerScale { get; set; }

    /// <summary>λ of the penalty λ·Σ|w| over the second step's kernel.</summary>
    public float PointwiseL1 { get; set; }

    /// <summary>λ of the penalty λ·Σw² over the second step's kernel (Keras' form, without ½).</summary>
    public float PointwiseL2 { get; set; }

    /// <summary>What is done to the second step's kernel after each step of training.</summary>
    public Constraint PointwiseConstraint { get; set; }

    /// <summary>The largest norm that <see cref="PointwiseConstraint"/> leaves, at least 0: 2 by default for MaxNorm, 1 for MinMaxNorm.</summary>
    public float PointwiseMaxNorm { get; set; }

    /// <summary>The smallest norm that <see cref="Constraint.MinMaxNorm"/> leaves, at least 0 and at most the largest.</summary>
    public float PointwiseMinNorm { get; set; }

    /// <summary>The share of the way to the allowed norms that <see cref="Constraint.MinMaxNorm"/> goes at each step, 0 to 1; 1 by default.</summary>
    public float PointwiseConstraintRate { get; set; }

    /// <summary>The axes of the second step's kernel that make up one norm, counted from 0, or from −1 backward; the first by default.</summary>
    public int[]? PointwiseConstraintAxes { get; set; }
}

/// <summary>
/// (height, width, in) → (height, width, filters), with depthwise_kernel (kh, kw, in, multiplier), pointwise_kernel
/// (1, 1, in · multiplier, filters) and bias (filters).
/// </summary>
internal sealed class SeparableConv2DRule() : ChannelConvolutionRule("SeparableConv2D")
{
    public override void Infer(LayerContext context)
    {
        int? filters = context.PositiveInteger("filters");
        WindowMotion? motion = Motion(context);
        context.UseActivation("activation");
        context.UseActivityPenalty();
        bool useBias = context.Value("UseBias", true);
        WeightSettings depthwise = context.WeightSettings("Depthwise", Initializer.GlorotUniform);
        WeightSettings pointwise = context.WeightSettings("Pointwise", Initializer.GlorotUniform);
        WeightSettings bias = context.WeightSettings("Bias", Initializer.Zeros);
        if (Channels(context, motion) is not { } window || filters is not { } width)
            return;

        var point = new Shape(1, 1, window.Outputs, width);
        context.AddWeight("depthwise_kernel", window.Kernel, depthwise);
        context.AddWeight("pointwise_kernel", point, pointwise);
        if (useBias)
            context.AddWeight("bias", new Shape(width), bias);
        context.MultiplyAdds = Product(window.Positions, Count.Sum([window.Kernel.ElementCount, point.ElementCount]));
        context.SetOutput(Window.WithChannels(window.Output, width));
    }
}
