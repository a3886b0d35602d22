using System;

namespace Autoencoders;

/// <summary>√ of the mean of (output − target)² over all values of all samples, as <c>keras.metrics.RootMeanSquaredError</c>.</summary>
public sealed class RootMeanSquaredError : MeanMetric
{
    /// <inheritdoc/>
    public override string Name => "root_mean_squared_error";

    /// <inheritdoc/>
    public override double Result(ReadOnlySpan<double> sums, double weight) => Math.Sqrt(base.Result(sums, weight));

    private protected override double Of(ReadOnlySpan<float> output, ReadOnlySpan<float> target) => Loss.MeanSquaredError.Sample(output, target, default, 0, fromLogits: false);
}
