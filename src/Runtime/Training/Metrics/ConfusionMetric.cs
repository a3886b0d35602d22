using System;

namespace Autoencoders;

/// <summary>A metric of true positives, false positives and false negatives, counted over all values, or over those of one class.</summary>
/// <remarks>A target other than 0 is a positive, as in Keras.</remarks>
public abstract class ConfusionMetric : Metric
{
    // 0 where no shape was told: a sample is then one axis.
    private int _axis;

    private protected ConfusionMetric(float? threshold, int? topK, int? classId)
    {
        Threshold = threshold is { } given ? Thresholds.Checked(given) : topK is null ? 0.5f : null;
        TopK = topK is { } k ? TopClasses.Checked(k) : null;
        ArgumentOutOfRangeException.ThrowIfNegative(classId ?? 0, nameof(classId));
        ClassId = classId;
    }

    /// <summary>What an output has to exceed to count as given; 0.5, or nothing where <see cref="TopK"/> is set.</summary>
    public float? Threshold { get; }

    /// <summary>How many of the greatest outputs of a position count as given; all where null.</summary>
    public int? TopK { get; }

    /// <summary>The one class that is counted; all where null.</summary>
    public int? ClassId { get; }

    /// <inheritdoc/>
    public override bool IsBetterHigher => true;

    /// <inheritdoc/>
    public sealed override int TermCount => 3;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The output has no such class.</exception>
    public sealed override Metric For(Shape output)
    {
        if (ClassId >= output.Last)
            throw new ArgumentException($"{Name} counts class {ClassId}; outputs of {output} have the classes 0…{output.Last - 1}.", nameof(output));
        if (_axis == output.Last)
            return this;
        var bound = (ConfusionMetric)MemberwiseClone();
        bound._axis = output.Last;
        return bound;
    }

    /// <inheritdoc/>
    public sealed override void Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<double> terms)
    {
        Check(output.Length, target.Length, output.Length);
        int axis = _axis == 0 ? output.Length : _axis;
        terms[..3].Clear();
        for (int i = 0; i < output.Length; i++)
        {
            if (ClassId is { } counted && i % axis != counted)
                continue;
            int start = i - i % axis;
            bool isGiven = (Threshold is not { } threshold || output[i] > threshold) && (TopK is not { } k || IsAmongTop(output.Slice(start, Math.Min(axis, output.Length - start)), i - start, k));
            bool isRight = target[i] != 0;
            if (isGiven || isRight)
                terms[isGiven && isRight ? 0 : isGiven ? 1 : 2]++;
        }
    }

    /// <inheritdoc/>
    public sealed override double Result(ReadOnlySpan<double> sums, double weight) => Of(new ClassCounts(sums[0], sums[1], sums[2]));

    private protected abstract double Of(ClassCounts counts);

    // Of equal outputs the first ones, so that there are never more than k.
    private static bool IsAmongTop(ReadOnlySpan<float> output, int at, int k)
    {
        int before = 0;
        for (int i = 0; i < output.Length; i++)
            before += output[i] > output[at] || (output[i] == output[at] && i < at) ? 1 : 0;
        return before < k;
    }
}
