using System;

namespace Autoencoders;

/// <summary>The mean of ln cosh(y − t), as <c>keras.losses.LogCosh</c>: half the square near 0, the distance less ln 2 far away.</summary>
public sealed class LogCosh : Loss
{
    /// <inheritdoc/>
    public override string Name => "log_cosh";

    /// <inheritdoc/>
    public override double Sample(
        ReadOnlySpan<float> output,
        ReadOnlySpan<float> target,
        Span<float> gradient,
        float gradientScale,
        bool fromLogits)
    {
        Check(output, target, gradient);
        RefuseLogits(fromLogits);
        return MeanTerms.Of(default(Term), output, target, gradient, gradientScale);
    }

    private readonly struct Term : ITerm
    {
        private const double Ln2 = 0.6931471805599453;

        public double Of(double output, double target, out double slope)
        {
            double difference = output - target;
            slope = Math.Tanh(difference);
            double distance = Math.Abs(difference);
            if (distance > 1)
                return distance + Math.Log(1 + Math.Exp(-2 * distance)) - Ln2;

            // cosh² = 1 + sinh², where nothing cancels near 0.
            double sinh = Math.Sinh(difference);
            return SmallLogs.OnePlus(sinh * sinh) / 2;
        }
    }
}
