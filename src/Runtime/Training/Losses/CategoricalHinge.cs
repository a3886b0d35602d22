using System;

namespace Autoencoders;

/// <summary>max(1 + max((1 − t)·y) − Σ t·y, 0) over the last axis, as <c>keras.losses.CategoricalHinge</c>, for targets 0 and 1.</summary>
/// <remarks>The slope of a maximum that several share is shared evenly between them.</remarks>
public sealed class CategoricalHinge : LastAxisLoss
{
    /// <inheritdoc/>
    public override string Name => "categorical_hinge";

    private protected override double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, double scale, bool fromLogits)
    {
        double right = 0, wrong = double.NegativeInfinity;
        int sharing = 0;
        for (int i = 0; i < output.Length; i++)
        {
            right += (double)target[i] * output[i];
            double other = Other(output[i], target[i]);
            sharing = other == wrong ? sharing + 1 : other > wrong ? 1 : sharing;
            wrong = Math.Max(wrong, other); // NaN stays
        }

        double shortfall = 1 + wrong - right;
        for (int i = 0; i < gradient.Length; i++)
        {
            double share = Other(output[i], target[i]) == wrong ? (1 - (double)target[i]) / sharing : 0;
            gradient[i] = shortfall < 0 ? 0 : shortfall >= 0 ? (float)(scale * (share - target[i])) : float.NaN;
        }

        return Math.Max(shortfall, 0);
    }

    private static double Other(float output, float target) => (1 - (double)target) * output;
}
