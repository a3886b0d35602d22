namespace Autoencoders;

/// <summary>2·precision·recall / (precision + recall) of each class of the last axis, averaged, as <c>keras.metrics.F1Score</c>.</summary>
/// <remarks>Keras' default gives one score a class; a metric here is one number, so the default is their plain mean.</remarks>
public sealed class F1Score : FBetaScore
{
    /// <summary>Makes the metric.</summary>
    /// <param name="average">How classes become one number.</param>
    /// <param name="threshold">In 0…1: what an output has to exceed to be given; null for the greatest of each position.</param>
    /// <exception cref="System.ArgumentOutOfRangeException"><paramref name="threshold"/> is outside 0…1.</exception>
    public F1Score(ScoreAverage average = ScoreAverage.Macro, float? threshold = null)
        : base(average, 1, threshold)
    {
    }

    /// <inheritdoc/>
    public override string Name => "f1_score";
}
