using System;

namespace Autoencoders.Engine;

// Second derivatives, for a penalty on slopes. One value at a time: such penalties stand on few and small layers.
internal static partial class Activations
{
    /// <summary>activation″(x); 0 at a kink, and for activations that are made of straight lines.</summary>
    /// <param name="activation">Which, an elementwise one.</param>
    /// <param name="x">What entered; not read unless <see cref="NeedsInput"/>.</param>
    /// <param name="y">activation(x).</param>
    /// <param name="slope">activation′(x).</param>
    public static float Curvature(Activation activation, float x, float y, float slope) => activation switch
    {
        Activation.Sigmoid => slope * (1 - 2 * y),
        Activation.Tanh => -2 * y * slope,
        Activation.Elu or Activation.Celu or Activation.Selu => y < 0 ? slope : 0,
        Activation.Softplus => slope * (1 - slope),
        Activation.LogSigmoid => -slope * (1 - slope),
        Activation.Exponential => y,
        Activation.Softsign => (y > 0 ? -2 : y < 0 ? 2 : 0) * (1 - MathF.Abs(y)) * slope,

        // 2 / (x² + 4)^(3/2), where y + 1 / y is the root.
        Activation.Squareplus => 2 / MathF.Pow(y + 1 / y, 3),
        Activation.SparsePlus => y is > 0 and < 1 ? 0.5f : 0,
        Activation.HardSilu => x is > -3 and < 3 ? 1f / 3 : 0,
        Activation.TanhShrink => 2 * MathF.Tanh(x) * (1 - slope),
        Activation.Silu => SigmoidOf(x) * SigmoidOf(-x) * (2 + x * (1 - 2 * SigmoidOf(x))),
        Activation.Gelu => InverseRootTwoPi * MathF.Exp(-x * x / 2) * (2 - x * x),
        Activation.Mish => MishCurvature(x),
        _ => 0,
    };

    private static float SigmoidOf(float x) => 1 / (1 + MathF.Exp(-x));

    // t = tanh(softplus(x)) with t′ = (1 − t²) · sigmoid(x); then (x · t)″ = 2 t′ + x · t″.
    private static float MishCurvature(float x)
    {
        float sigmoid = SigmoidOf(x);
        float tanh = MathF.Tanh(MathF.Max(x, 0) + MathF.Log(1 + MathF.Exp(-MathF.Abs(x))));
        float slope = (1 - tanh * tanh) * sigmoid;
        return 2 * slope + x * slope * (1 - sigmoid - 2 * tanh * sigmoid);
    }
}
