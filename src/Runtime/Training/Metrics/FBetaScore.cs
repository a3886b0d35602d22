using System;
using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>(1 + β²)·precision·recall / (β²·precision + recall) of each class of the last axis, averaged, as <c>keras.metrics.FBetaScore</c>.</summary>
/// <remarks>Keras' default gives one score a class; a metric here is one number, so the default is their plain mean. Positions of images count like samples.</remarks>
public class FBetaScore : ShapedMetric
{
    private const double Epsilon = 1e-7;

    /// <summary>Makes the metric.</summary>
    /// <param name="average">How classes become one number.</param>
    /// <param name="beta">β above 0: how many times as much recall counts as precision.</param>
    /// <param name="threshold">In 0…1: what an output has to exceed to be given; null for the greatest of each position.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public FBetaScore(ScoreAverage average = ScoreAverage.Macro, float beta = 1, float? threshold = null)
    {
        if (!Enum.IsDefined(average))
            throw new ArgumentOutOfRangeException(nameof(average), average, "An average is Macro, Micro or Weighted.");
        if (!(beta > 0 && float.IsFinite(beta)))
            throw new ArgumentOutOfRangeException(nameof(beta), beta, "β is above 0.");
        Average = average;
        Beta = beta;
        Threshold = threshold is { } given ? Thresholds.Checked(given) : null;
    }

    /// <summary>How classes become one number.</summary>
    public ScoreAverage Average { get; }

    /// <summary>How many times as much recall counts as precision.</summary>
    public float Beta { get; }

    /// <summary>What an output has to exceed to be given; null for the greatest of each position.</summary>
    public float? Threshold { get; }

    /// <inheritdoc/>
    public override string Name => "fbeta_score";

    /// <inheritdoc/>
    public sealed override void Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<double> terms)
    {
        CheckLengths(output.Length, target.Length);
        int classes = Output.Last;
        terms[..TermCount].Clear();
        for (int start = 0; start < output.Length; start += classes)
        {
            float greatest = Threshold is null ? TensorPrimitives.Max(output.Slice(start, classes)) : 0;
            for (int at = 0; at < classes; at++)
            {
                float y = output[start + at];
                double t = target[start + at];
                bool isGiven = Threshold is { } threshold ? y > threshold : y >= greatest && MathF.Abs(y) > 1e-9f;
                terms[3 * at] += isGiven ? t : 0;
                terms[3 * at + 1] += isGiven ? 1 - t : 0;
                terms[3 * at + 2] += isGiven ? 0 : t;
            }
        }
    }

    /// <inheritdoc/>
    public sealed override double Result(ReadOnlySpan<double> sums, double weight)
    {
        var all = default(ClassCounts);
        double scores = 0, weighted = 0;
        for (int at = 0; at < sums.Length; at += 3)
        {
            var counts = new ClassCounts(sums[at], sums[at + 1], sums[at + 2]);
            all = new ClassCounts(all.True + counts.True, all.FalsePositive + counts.FalsePositive, all.FalseNegative + counts.FalseNegative);
            double score = Score(counts);
            scores += score;
            weighted += score * (counts.True + counts.FalseNegative);
        }

        return Average switch
        {
            ScoreAverage.Micro => Score(all),
            ScoreAverage.Weighted => weighted / (all.True + all.FalseNegative + Epsilon),
            _ => scores / (sums.Length / 3),
        };
    }

    private protected override int TermsOf(Shape output) => 3 * output.Last;

    private double Score(ClassCounts counts)
    {
        double precision = counts.True / (counts.True + counts.FalsePositive + Epsilon), recall = counts.True / (counts.True + counts.FalseNegative + Epsilon);
        double square = (double)Beta * Beta;
        return (1 + square) * precision * recall / (square * precision + recall + Epsilon);
    }
}
