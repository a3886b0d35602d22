using System;

namespace Autoencoders;

/// <summary>The area under a curve of thresholds on outputs in 0…1, over all values, as <c>keras.metrics.AUC</c>: 1 is best, ½ is chance for <see cref="AUCCurve.ROC"/>.</summary>
/// <remarks>
/// The thresholds are i / (n − 1), and one just below 0 and one just above 1 at the ends; under the ROC trapezoids are added, under precision and recall the
/// interpolation of Davis and Goadrich (The Relationship Between Precision-Recall and ROC Curves, 2006), as in Keras.
/// </remarks>
public sealed class AUC : Metric
{
    /// <summary>Makes the metric.</summary>
    /// <param name="curve">Which curve.</param>
    /// <param name="thresholds">How many points the curve has, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such curve, or there are fewer than 2 thresholds.</exception>
    public AUC(AUCCurve curve = AUCCurve.ROC, int thresholds = 200)
    {
        if (!Enum.IsDefined(curve))
            throw new ArgumentOutOfRangeException(nameof(curve), curve, "A curve is ROC or PR.");
        if (thresholds < 2)
            throw new ArgumentOutOfRangeException(nameof(thresholds), thresholds, "A curve has at least 2 points.");
        Curve = curve;
        ThresholdCount = thresholds;
    }

    /// <summary>Which curve.</summary>
    public AUCCurve Curve { get; }

    /// <summary>How many points the curve has.</summary>
    public int ThresholdCount { get; }

    /// <inheritdoc/>
    public override string Name => "auc";

    /// <inheritdoc/>
    public override bool IsBetterHigher => true;

    /// <summary>The positives and the negatives whose output exceeds each threshold and not the next.</summary>
    public override int TermCount => 2 * ThresholdCount;

    /// <inheritdoc/>
    public override void Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<double> terms)
    {
        Check(output.Length, target.Length, output.Length);
        terms[..TermCount].Clear();
        for (int i = 0; i < output.Length; i++)
        {
            // The last threshold that is exceeded; not a number where the output is none.
            double place = Math.Ceiling(Math.Clamp((double)output[i], 0, 1) * (ThresholdCount - 1)) - 1;
            int at = double.IsNaN(place) ? 0 : Math.Max(0, (int)place);
            double positive = double.IsNaN(place) ? double.NaN : target[i];
            terms[2 * at] += positive;
            terms[2 * at + 1] += 1 - positive;
        }
    }

    /// <inheritdoc/>
    public override double Result(ReadOnlySpan<double> sums, double weight)
    {
        double positives = 0, negatives = 0;
        for (int at = 0; at < sums.Length; at += 2)
        {
            positives += sums[at];
            negatives += sums[at + 1];
        }

        // From the lowest threshold up: what exceeded it, and not the next, is no longer given.
        double area = 0, right = positives, wrong = negatives;
        for (int at = 0; at + 2 < sums.Length; at += 2)
        {
            double nextRight = right - sums[at], nextWrong = wrong - sums[at + 1];
            area += Curve == AUCCurve.ROC
                ? Share(wrong - nextWrong, negatives) * (Share(right, positives) + Share(nextRight, positives)) / 2
                : UnderPrecision(right, wrong, nextRight, nextWrong, positives);
            (right, wrong) = (nextRight, nextWrong);
        }

        return area;
    }

    private static double UnderPrecision(double right, double wrong, double nextRight, double nextWrong, double positives)
    {
        double given = right + wrong, nextGiven = nextRight + nextWrong;
        double slope = Share(right - nextRight, Math.Max(given - nextGiven, 0));
        double intercept = nextRight - slope * nextGiven;
        double ratio = given > 0 && nextGiven > 0 ? given / nextGiven : 1;
        return Share(slope * (right - nextRight + intercept * Math.Log(ratio)), positives);
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
