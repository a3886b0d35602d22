using System;

namespace Autoencoders;

/// <summary>The mean of y − t·ln(y + 1e-7), as <c>keras.losses.Poisson</c>, for outputs that are not negative (below −1e-7 it is no number).</summary>
public sealed class Poisson : Loss
{
    /// <inheritdoc/>
    public override string Name => "poisson";

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
        private const double Epsilon = 1e-7;

        public double Of(double output, double target, out double slope)
        {
            slope = 1 - target / (output + Epsilon);
            return output - target * Math.Log(output + Epsilon);
        }
    }
}
