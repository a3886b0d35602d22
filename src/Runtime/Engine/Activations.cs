using System;

namespace Autoencoders.Engine;

/// <summary>Values and slopes of every <see cref="Activation"/>, one row (the last axis) at a time.</summary>
/// <remarks>
/// A result depends on its own row only, to the last bit. At a kink the slope is that of Keras on TensorFlow: 0 for
/// relu, relu6, hard sigmoid and sparse sigmoid, 0.2 for leaky relu, 1.0507 for selu; hard tanh is flat at ±1 as in PyTorch.
/// </remarks>
internal static partial class Activations
{
    /// <summary>Whether <see cref="Backward"/> reads the input x; otherwise it makes do with the output y.</summary>
    public static bool NeedsInput(Activation activation) => activation
        is Activation.Gelu
        or Activation.Silu
        or Activation.HardSilu
        or Activation.TanhShrink
        or Activation.Mish
        or Activation.Glu
        or Activation.Threshold;

    /// <summary>Whether each value depends on one input value alone, so that any number of rows may be given as one.</summary>
    public static bool IsElementwise(Activation activation) => activation
        is not (Activation.Softmax or Activation.LogSoftmax or Activation.Sparsemax or Activation.Glu);

    /// <summary>How many values a row of <paramref name="inputLength"/> becomes: half as many for glu.</summary>
    /// <exception cref="ArgumentException">The row cannot be halved.</exception>
    public static int OutputLength(Activation activation, int inputLength)
    {
        if (activation != Activation.Glu)
            return inputLength;
        if (inputLength % 2 != 0)
            throw new ArgumentException($"Glu halves the last axis, whose size must be even; got {inputLength}.", nameof(inputLength));
        return inputLength / 2;
    }

    /// <summary>y = activation(x) for one row; y may lie exactly on x except for glu.</summary>
    /// <param name="activation">Which.</param>
    /// <param name="x">The row.</param>
    /// <param name="y">Receives <see cref="OutputLength"/> values.</param>
    /// <param name="alpha">The threshold, for <see cref="Activation.Threshold"/> only.</param>
    /// <param name="beta">The value at and below the threshold, likewise.</param>
    public static void Forward(Activation activation, ReadOnlySpan<float> x, Span<float> y, float alpha, float beta)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, OutputLength(activation, x.Length));
        switch (activation)
        {
            case Activation.Linear: x.CopyTo(y); break;
            case Activation.Relu: Elementwise.Map(default(Relu), x, y); break;
            case Activation.Sigmoid: Elementwise.Map(default(Sigmoid), x, y); break;
            case Activation.Tanh: Elementwise.Map(default(Tanh), x, y); break;
            case Activation.Softmax: Softmax(x, y); break;
            case Activation.Elu or Activation.Celu: Elementwise.Map(default(Elu), x, y); break;
            case Activation.Selu: Elementwise.Map(default(Selu), x, y); break;
            case Activation.Relu6: Elementwise.Map(new Clip(0, 6), x, y); break;
            case Activation.LeakyRelu: Elementwise.Map(default(LeakyRelu), x, y); break;
            case Activation.Gelu: Elementwise.Map(default(Gelu), x, y); break;
            case Activation.Silu: Elementwise.Map(default(Silu), x, y); break;
            case Activation.HardSilu: Elementwise.Map(default(HardSilu), x, y); break;
            case Activation.Softplus: Elementwise.Map(default(Softplus), x, y); break;
            case Activation.Softsign: Elementwise.Map(default(Softsign), x, y); break;
            case Activation.Squareplus: Elementwise.Map(default(Squareplus), x, y); break;
            case Activation.HardTanh: Elementwise.Map(new Clip(-1, 1), x, y); break;
            case Activation.TanhShrink: Elementwise.Map(default(TanhShrink), x, y); break;
            case Activation.SoftShrink: Elementwise.Map(default(SoftShrink), x, y); break;
            case Activation.HardShrink: Elementwise.Map(default(HardShrink), x, y); break;
            case Activation.HardSigmoid: Elementwise.Map(new ClippedLine(1f / 6), x, y); break;
            case Activation.LogSigmoid: Elementwise.Map(default(LogSigmoid), x, y); break;
            case Activation.SparseSigmoid: Elementwise.Map(new ClippedLine(0.5f), x, y); break;
            case Activation.LogSoftmax: LogSoftmax(x, y); break;
            case Activation.Sparsemax: Sparsemax(x, y); break;
            case Activation.Mish: Elementwise.Map(default(Mish), x, y); break;
            case Activation.Exponential: Elementwise.Map(default(Exponential), x, y); break;
            case Activation.Glu: Glu(x, y); break;
            case Activation.SparsePlus: Elementwise.Map(default(SparsePlus), x, y); break;
            case Activation.Threshold: Elementwise.Map(new Threshold(alpha, beta), x, y); break;
            default: throw Unknown(activation);
        }
    }

    /// <summary>dx = dy · activation′ for one row; dx may lie exactly on dy except for glu.</summary>
    /// <param name="activation">Which.</param>
    /// <param name="x">What <see cref="Forward"/> was given; empty unless <see cref="NeedsInput"/>.</param>
    /// <param name="y">What <see cref="Forward"/> gave; not read when <see cref="NeedsInput"/>.</param>
    /// <param name="dy">d(loss)/dy.</param>
    /// <param name="dx">Receives d(loss)/dx.</param>
    /// <param name="alpha">The threshold, for <see cref="Activation.Threshold"/> only.</param>
    /// <param name="beta">The value at and below the threshold, likewise.</param>
    public static void Backward(
        Activation activation,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> dy,
        Span<float> dx,
        float alpha,
        float beta)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(dy.Length, OutputLength(activation, dx.Length));
        switch (activation)
        {
            case Activation.Linear: dy.CopyTo(dx); break;
            case Activation.Relu: Elementwise.Map(default(ReluSlope), y, dy, dx); break;
            case Activation.Sigmoid: Elementwise.Map(default(SigmoidSlope), y, dy, dx); break;
            case Activation.Tanh: Elementwise.Map(default(TanhSlope), y, dy, dx); break;
            case Activation.Softmax: SoftmaxSlope(y, dy, dx); break;
            case Activation.Elu or Activation.Celu: Elementwise.Map(new EluSlope(1, 1), y, dy, dx); break;
            case Activation.Selu: Elementwise.Map(new EluSlope(SeluScale, SeluScaleAlpha), y, dy, dx); break;
            case Activation.Relu6: Elementwise.Map(new SlopeBetween(0, 6, 1), y, dy, dx); break;
            case Activation.LeakyRelu: Elementwise.Map(default(LeakyReluSlope), y, dy, dx); break;
            case Activation.Gelu: Elementwise.Map(default(GeluSlope), x, dy, dx); break;
            case Activation.Silu: Elementwise.Map(default(SiluSlope), x, dy, dx); break;
            case Activation.HardSilu: Elementwise.Map(default(HardSiluSlope), x, dy, dx); break;
            case Activation.Softplus: Elementwise.Map(default(SoftplusSlope), y, dy, dx); break;
            case Activation.Softsign: Elementwise.Map(default(SoftsignSlope), y, dy, dx); break;
            case Activation.Squareplus: Elementwise.Map(default(SquareplusSlope), y, dy, dx); break;
            case Activation.HardTanh: Elementwise.Map(new SlopeBetween(-1, 1, 1), y, dy, dx); break;
            case Activation.TanhShrink: Elementwise.Map(default(TanhShrinkSlope), x, dy, dx); break;
            case Activation.SoftShrink or Activation.HardShrink: Elementwise.Map(default(ShrinkSlope), y, dy, dx); break;
            case Activation.HardSigmoid: Elementwise.Map(new SlopeBetween(0, 1, 1f / 6), y, dy, dx); break;
            case Activation.LogSigmoid: Elementwise.Map(default(LogSigmoidSlope), y, dy, dx); break;
            case Activation.SparseSigmoid: Elementwise.Map(new SlopeBetween(0, 1, 0.5f), y, dy, dx); break;
            case Activation.LogSoftmax: LogSoftmaxSlope(y, dy, dx); break;
            case Activation.Sparsemax: SparsemaxSlope(y, dy, dx); break;
            case Activation.Mish: Elementwise.Map(default(MishSlope), x, dy, dx); break;
            case Activation.Exponential: Elementwise.Map(default(Product), y, dy, dx); break;
            case Activation.Glu: GluSlope(x, dy, dx); break;
            case Activation.SparsePlus: Elementwise.Map(default(SparsePlusSlope), y, dy, dx); break;
            case Activation.Threshold: Elementwise.Map(new ThresholdSlope(alpha), x, dy, dx); break;
            default: throw Unknown(activation);
        }
    }

    private static ArgumentOutOfRangeException Unknown(Activation activation) =>
        new(nameof(activation), $"There is no activation numbered {(int)activation}.");
}
