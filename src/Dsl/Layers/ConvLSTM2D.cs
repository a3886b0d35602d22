using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// Long short-term memory over pictures: input and state enter the gates through convolutions. Keras' <c>ConvLSTM2D</c> (Shi and
/// others, 2015), without dropout.
/// </summary>
/// <remarks>The window over the state has the same size as that over the input, a step of 1 and <see cref="Padding.Same"/>, so that the state keeps its size.</remarks>
public sealed class ConvLSTM2DAttribute : FilterAttribute
{
    /// <summary>Adds the layer with tanh.</summary>
    /// <param name="filters">How many channels state and cell have, at least 1.</param>
    /// <param name="kernel">The window's size along both axes, at least 1.</param>
    public ConvLSTM2DAttribute(int filters, int kernel)
        : base(filters, [kernel], Activation.Tanh, Padding.Valid)
    {
    }

    /// <summary>Adds the layer with tanh.</summary>
    /// <param name="filters">How many channels state and cell have, at least 1.</param>
    /// <param name="kernel">The window's size along both axes, at least 1.</param>
    /// <param name="padding">What the window over the input does at the border.</param>
    public ConvLSTM2DAttribute(int filters, int kernel, Padding padding)
        : base(filters, [kernel], Activation.Tanh, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels state and cell have, at least 1.</param>
    /// <param name="kernel">The window's size along both axes, at least 1.</param>
    /// <param name="activation">The function that makes the candidate, and the state from the cell.</param>
    public ConvLSTM2DAttribute(int filters, int kernel, Activation activation)
        : base(filters, [kernel], activation, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels state and cell have, at least 1.</param>
    /// <param name="kernel">The window's size along both axes, at least 1.</param>
    /// <param name="activation">The function that makes the candidate, and the state from the cell.</param>
    /// <param name="padding">What the window over the input does at the border.</param>
    public ConvLSTM2DAttribute(int filters, int kernel, Activation activation, Padding padding)
        : base(filters, [kernel], activation, padding)
    {
    }

    /// <summary>Adds the layer with tanh.</summary>
    /// <param name="filters">How many channels state and cell have, at least 1.</param>
    /// <param name="kernel">The window's size, height and width, each at least 1.</param>
    public ConvLSTM2DAttribute(int filters, int[] kernel)
        : base(filters, kernel, Activation.Tanh, Padding.Valid)
    {
    }

    /// <summary>Adds the layer with tanh.</summary>
    /// <param name="filters">How many channels state and cell have, at least 1.</param>
    /// <param name="kernel">The window's size, height and width, each at least 1.</param>
    /// <param name="padding">What the window over the input does at the border.</param>
    public ConvLSTM2DAttribute(int filters, int[] kernel, Padding padding)
        : base(filters, kernel, Activation.Tanh, padding)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels state and cell have, at least 1.</param>
    /// <param name="kernel">The window's size, height and width, each at least 1.</param>
    /// <param name="activation">The function that makes the candidate, and the state from the cell.</param>
    public ConvLSTM2DAttribute(int filters, int[] kernel, Activation activation)
        : base(filters, kernel, activation, Padding.Valid)
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="filters">How many channels state and cell have, at least 1.</param>
    /// <param name="kernel">The window's size, height and width, each at least 1.</param>
    /// <param name="activation">The function that makes the candidate, and the state from the cell.</param>
    /// <param name="padding">What the window over the input does at the border.</param>
    public ConvLSTM2DAttribute(int filters, int[] kernel, Activation activation, Padding padding)
        : base(filters, kernel, activation, padding)
    {
    }

    /// <summary>The function that makes the gates.</summary>
    public Activation RecurrentActivation { get; set; } = Activation.Sigmoid;

    /// <summary>Whether the state after every step comes out, (steps, height, width, filters), instead of the last one.</summary>
    public bool ReturnSequences { get; set; }

    /// <summary>Whether the last step is read first; a returned sequence is then in that order, too.</summary>
    public bool GoBackwards { get; set; }

    /// <summary>Whether the forget gate's bias starts at 1, so that the cell remembers at first (Jozefowicz and others, 2015).</summary>
    public bool UnitForgetBias { get; set; } = true;

    /// <summary>How the recurrent kernel starts.</summary>
    public Initializer RecurrentInitializer { get; set; } = Initializer.Orthogonal;

    /// <summary>The one number of <see cref="RecurrentInitializer"/>, where it takes one.</summary>
    public float RecurrentInitializerScale { get; set; }

    /// <summary>λ of the penalty λ·Σ|w| over the recurrent kernel.</summary>
    public float RecurrentL1 { get; set; }

    /// <summary>λ of the penalty λ·Σw² over the recurrent kernel.</summary>
    public float RecurrentL2 { get; set; }

    /// <summary>What is done to the recurrent kernel after each step of training.</summary>
    public Constraint RecurrentConstraint { get; set; }

    /// <summary>The largest norm that <see cref="RecurrentConstraint"/> leaves, at least 0: 2 by default for MaxNorm, 1 for MinMaxNorm.</summary>
    public float RecurrentMaxNorm { get; set; }

    /// <summary>The smallest norm that <see cref="Constraint.MinMaxNorm"/> leaves, at least 0 and at most the largest.</summary>
    public float RecurrentMinNorm { get; set; }

    /// <summary>The share of the way to the allowed norms that <see cref="Constraint.MinMaxNorm"/> goes at each step, 0 to 1; 1 by default.</summary>
    public float RecurrentConstraintRate { get; set; }

    /// <summary>The axes of the recurrent kernel that make up one norm, counted from 0, or from −1 backward; the first by default.</summary>
    public int[]? RecurrentConstraintAxes { get; set; }
}

/// <summary>
/// (steps, height, width, in) → (height, width, filters) or one such picture a step. Gates i, f, c, o: kernel (kh, kw, in, 4 · filters),
/// recurrent_kernel (kh, kw, filters, 4 · filters), bias (4 · filters).
/// </summary>
internal sealed class ConvLSTM2DRule() : ConvolutionRule("ConvLSTM2D", 2)
{
    private const int Gates = 4;

    public override void Infer(LayerContext context)
    {
        int? filters = context.PositiveInteger("filters");
        WindowMotion? motion = Motion(context);
        RecurrentRule.UseFunction(context, "activation", Activation.Tanh);
        RecurrentRule.UseFunction(context, "RecurrentActivation", Activation.Sigmoid);
        bool returnsSequences = context.Value("ReturnSequences", false);
        bool useBias = context.Value("UseBias", true);
        context.Set("ReturnSequences", returnsSequences ? 1 : 0);
        context.Set("GoBackwards", context.Value("GoBackwards", false) ? 1 : 0);
        context.Set("UnitForgetBias", context.Value("UnitForgetBias", true) ? 1 : 0);
        context.UseActivityPenalty();
        WeightSettings kernel = context.WeightSettings("Kernel", Initializer.GlorotUniform);
        WeightSettings recurrent = context.WeightSettings("Recurrent", Initializer.Orthogonal);
        WeightSettings bias = context.WeightSettings("Bias", Initializer.Zeros);
        Shape? input = context.InputOfRank(4, "sequences of pictures (steps, height, width, channels)");
        if (input is not { } sequence || filters is not { } width || motion is null)
            return;
        if (width > int.MaxValue / 2 / Gates)
        {
            context.Report(IssueId.TooLarge, "filters", $"{context.Describe()} has {LayerContext.Text((long)Gates * width)} gates; at most {LayerContext.Text((long)int.MaxValue / 2)} can be held.");
            return;
        }

        var picture = new Shape([.. sequence.Sizes.Skip(1)]);
        if (Window.Output(context, picture, motion.Size, motion.Strides, motion.Dilation, motion.Padding, "kernel") is not { } output)
            return;
        Set(context, motion, motion.CellsBefore(picture, output));
        Shape kernelShape = KernelShape(motion, picture.Last, Gates * width), recurrentShape = KernelShape(motion, width, Gates * width);
        context.AddWeight("kernel", kernelShape, kernel);
        context.AddWeight("recurrent_kernel", recurrentShape, recurrent);
        if (useBias)
            context.AddWeight("bias", new Shape(Gates * width), bias);
        context.MultiplyAdds = Product(sequence[0], output[0], output[1], Count.Sum([kernelShape.ElementCount, recurrentShape.ElementCount]));
        context.SetOutput(new Shape([.. returnsSequences ? new[] { sequence[0] } : [], .. output, width]));
    }
}
