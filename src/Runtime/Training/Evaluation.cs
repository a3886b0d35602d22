using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders;

/// <summary>What measuring a model gave: <c>loss 0.0935, mae 0.0512</c>.</summary>
/// <param name="Loss">The mean loss over the samples, with penalties.</param>
/// <param name="Metrics">The metrics by name, in the order in which they were asked for.</param>
public sealed record Evaluation(double Loss, IReadOnlyDictionary<string, double> Metrics)
{
    /// <summary>The loss, or a metric by its name.</summary>
    /// <param name="key"><c>loss</c>, or the metric's name.</param>
    /// <exception cref="KeyNotFoundException">It was not measured.</exception>
    public double this[string key] => key == "loss" ? Loss
        : Metrics.TryGetValue(key, out double value) ? value
        : throw new KeyNotFoundException($"'{key}' was not measured; there are {string.Join(", ", Metrics.Keys.Prepend("loss"))}.");

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(", ", Metrics.Prepend(new("loss", Loss)).Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:F4}")));
}
