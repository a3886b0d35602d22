using System;

namespace Autoencoders;

/// <summary>Σ t·ln(t / y) over the last axis, outputs and targets clipped to 1e-7…1, as <c>keras.losses.KLDivergence</c>; flat where the output is clipped.</summary>
public sealed class KLDivergence : LastAxisLoss
{
    private const double Least = 1e-7;

    /// <inheritdoc/>
    public override string Name => "kl_divergence";

    private protected override double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, double scale, bool fromLogits)
    {
        double sum = 0;
        for (int i = 0; i < output.Length; i++)
        {
            double given = output[i];
            double y = Math.Clamp(given, Least, 1), t = Math.Clamp(target[i], Least, 1);
            sum += t * Math.Log(t / y);
            if (gradient.Length != 0)
                gradient[i] = given < Least || given > 1 ? 0 : (float)(-scale * t / y);
        }

        return sum;
    }
}
