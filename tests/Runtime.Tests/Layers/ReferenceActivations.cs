using System;
using System.Linq;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>The activations in double precision, straight from their definitions: an oracle, not a fast one.</summary>
internal static class ReferenceActivations
{
    private const double SeluScale = 1.0507009873554805;
    private const double SeluAlpha = 1.6732632423543772;

    public static double[] Of(Activation activation, double[] x, double threshold, double replacement) => activation switch
    {
        Activation.Softmax => Softmax(x),
        Activation.LogSoftmax => [.. Softmax(x).Select(static value => Math.Log(value))],
        Activation.Sparsemax => Sparsemax(x),
        Activation.Glu => [.. x.Take(x.Length / 2).Zip(x.Skip(x.Length / 2), static (a, b) => a * Sigmoid(b))],
        _ => [.. x.Select(value => Of(activation, value, threshold, replacement))],
    };

    private static double Of(Activation activation, double x, double threshold, double replacement) => activation switch
    {
        Activation.Linear => x,
        Activation.Relu => Math.Max(x, 0),
        Activation.Sigmoid => Sigmoid(x),
        Activation.Tanh => Math.Tanh(x),
        Activation.Elu or Activation.Celu => x >= 0 ? x : Math.Exp(x) - 1,
        Activation.Selu => SeluScale * (x >= 0 ? x : SeluAlpha * (Math.Exp(x) - 1)),
        Activation.Relu6 => Math.Clamp(x, 0, 6),
        Activation.LeakyRelu => x >= 0 ? x : 0.2 * x,
        Activation.Gelu => x * (1 + Erf(x / Math.Sqrt(2))) / 2,
        Activation.Silu => x * Sigmoid(x),
        Activation.HardSilu => x * Math.Clamp(x + 3, 0, 6) / 6,
        Activation.Softplus => Softplus(x),
        Activation.Softsign => x / (1 + Math.Abs(x)),
        Activation.Squareplus => (x + Math.Sqrt(x * x + 4)) / 2,
        Activation.HardTanh => Math.Clamp(x, -1, 1),
        Activation.TanhShrink => x - Math.Tanh(x),
        Activation.SoftShrink => x > 0.5 ? x - 0.5 : x < -0.5 ? x + 0.5 : 0,
        Activation.HardShrink => Math.Abs(x) > 0.5 ? x : 0,
        Activation.HardSigmoid => Math.Clamp(x / 6 + 0.5, 0, 1),
        Activation.LogSigmoid => -Softplus(-x),
        Activation.SparseSigmoid => Math.Clamp((x + 1) / 2, 0, 1),
        Activation.Mish => x * Math.Tanh(Softplus(x)),
        Activation.Exponential => Math.Exp(x),
        Activation.SparsePlus => x <= -1 ? 0 : x >= 1 ? x : (x + 1) * (x + 1) / 4,
        Activation.Threshold => x > threshold ? x : replacement,
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "The oracle does not know it."),
    };

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));

    // The Taylor series where its terms do not cancel, and beyond it the continued fraction of the rest.
    private static double Erf(double x)
    {
        if (Math.Abs(x) > 2)
        {
            double fraction = 0;
            for (int n = 120; n > 0; n--)
                fraction = n / 2.0 / (Math.Abs(x) + fraction);
            return Math.Sign(x) * (1 - Math.Exp(-x * x) / Math.Sqrt(Math.PI) / (Math.Abs(x) + fraction));
        }

        double term = x, sum = x;
        for (int n = 1; Math.Abs(term) > 1e-18; n++)
        {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }

    private static double[] Softmax(double[] x)
    {
        double max = x.Max();
        double[] powers = [.. x.Select(value => Math.Exp(value - max))];
        return [.. powers.Select(value => value / powers.Sum())];
    }

    // The τ with Σ max(xᵢ − τ, 0) = 1, by halving.
    private static double[] Sparsemax(double[] x)
    {
        double low = x.Min() - 1, high = x.Max();
        for (int i = 0; i < 200; i++)
        {
            double middle = (low + high) / 2;
            if (x.Sum(value => Math.Max(value - middle, 0)) > 1)
                low = middle;
            else
                high = middle;
        }

        return [.. x.Select(value => Math.Max(value - low, 0))];
    }
}
