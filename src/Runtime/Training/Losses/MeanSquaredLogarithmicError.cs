using System;

namespace Autoencoders;

/// <summary>The mean of (ln(1 + max(y, 1e-7)) − ln(1 + max(t, 1e-7)))², as <c>keras.losses.MeanSquaredLogarithmicError</c>; flat for outputs below 1e-7.</summary>
public sealed class MeanSquaredLogarithmicError : Loss
{
    /// <inheritdoc/>
    public override string Name => "mean_squared_logarithmic_error";

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
        private const double Least = 1e-7;

        public double Of(double output, double target, out double slope)
        {
            double raised = 1 + Math.Max(output, Least);
            double difference = Math.Log(raised / (1 + Math.Max(target, Least)));
            slope = output < Least ? 0 : 2 * difference / raised;
            return difference * difference;
        }
    }
}
