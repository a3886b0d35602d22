namespace Autoencoders;

/// <summary>The share of the values given as positive that are, TP / (TP + FP) over all samples, as <c>keras.metrics.Precision</c>; 0 where there are none.</summary>
public sealed class Precision : ConfusionMetric
{
    /// <summary>Makes the metric.</summary>
    /// <param name="threshold">In 0…1: what an output has to exceed to be given as positive; 0.5 unless given or <paramref name="topK"/> is.</param>
    /// <param name="topK">If given, only the k greatest outputs of a position can be positive.</param>
    /// <param name="classId">If given, only that class of each position counts.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">A threshold is outside 0…1, k is below 1, or the class below 0.</exception>
    public Precision(float? threshold = null, int? topK = null, int? classId = null)
        : base(threshold, topK, classId)
    {
    }

    /// <inheritdoc/>
    public override string Name => "precision";

    private protected override double Of(ClassCounts counts) => counts.Precision;
}
