using System;

namespace Autoencoders;

/// <summary>The share of the targets' variance that outputs explain, 1 − Σ(t − y)² / Σ(t − mean t)² over the samples, for each value of an output, then their mean, as <c>keras.metrics.R2Score</c>.</summary>
/// <remarks>
/// Keras takes vectors alone; here every value of an image is one, too. A value that is the same in all targets, such as a black corner, scores 1 if it is
/// always met and 0 otherwise; Keras gives no number for the first.
/// </remarks>
public sealed class R2Score : ShapedMetric
{
    // What rounding leaves of the variance of a constant.
    private const double Nothing = 1e-12;

    /// <summary>Makes the metric.</summary>
    /// <param name="weightsByVariance">Whether values count as their targets vary, which is Keras' <c>variance_weighted_average</c>, rather than alike.</param>
    public R2Score(bool weightsByVariance = false) => WeightsByVariance = weightsByVariance;

    /// <summary>Whether values count as their targets vary.</summary>
    public bool WeightsByVariance { get; }

    /// <inheritdoc/>
    public override string Name => "r2_score";

    /// <inheritdoc/>
    public override void Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<double> terms)
    {
        CheckLengths(output.Length, target.Length);
        for (int i = 0; i < output.Length; i++)
        {
            double t = target[i], miss = t - output[i];
            terms[3 * i] = t;
            terms[3 * i + 1] = t * t;
            terms[3 * i + 2] = miss * miss;
        }
    }

    /// <inheritdoc/>
    public override double Result(ReadOnlySpan<double> sums, double weight)
    {
        if (weight == 0)
            return 0;
        double sum = 0, weights = 0;
        for (int i = 0; i < sums.Length; i += 3)
        {
            double variance = sums[i + 1] - sums[i] * sums[i] / weight;
            bool varies = !(variance <= Nothing * sums[i + 1]);
            double score = varies ? 1 - sums[i + 2] / variance : sums[i + 2] == 0 ? 1 : 0;
            double share = !WeightsByVariance ? 1 : varies ? variance : 0;
            sum += share * score;
            weights += share;
        }

        return weights == 0 ? 0 : sum / weights;
    }

    private protected override int TermsOf(Shape output) => checked(3 * (int)output.ElementCount);
}
