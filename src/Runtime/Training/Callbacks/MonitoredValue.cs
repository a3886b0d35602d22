using System;
using System.Linq;

namespace Autoencoders.Training;

/// <summary>The best of a value that a callback watches.</summary>
/// <param name="key">Its name, as it is logged.</param>
/// <param name="mode">Which way it gets better.</param>
/// <param name="minDelta">By more than how much it has to change to count as better; at least 0.</param>
internal sealed class MonitoredValue(string key, MonitorMode mode, double minDelta = 0)
{
    private static readonly string[] Rising = ["acc", "auc", "precision", "recall", "f1", "iou", "r2"];
    private bool _isBetterHigher;

    /// <summary>The best so far; null before there is one.</summary>
    public double? Best { get; set; }

    /// <summary>Finds out which way the value gets better in a training.</summary>
    public void Begin(FitRun run) => _isBetterHigher = mode == MonitorMode.Max || (mode == MonitorMode.Auto && IsBetterHigher(key, run));

    /// <summary>Takes a value, and says whether it is the best so far.</summary>
    public bool Take(double value)
    {
        if (!IsBetter(value, Best))
            return false;
        Best = value;
        return true;
    }

    /// <summary>Whether a value is better than another by more than the least change; any number is better than none.</summary>
    /// <remarks>Keras' form of the comparison, <c>value + δ &lt; other</c> or <c>value − δ &gt; other</c>, so that ties at the last bit fall as there.</remarks>
    public bool IsBetter(double value, double? other) => !double.IsNaN(value)
        && (other is not { } best || (_isBetterHigher ? value - minDelta > best : value + minDelta < best));

    public void Save(TrainingState state)
    {
        if (Best is { } best)
            state.Set("best", best);
    }

    public void Load(TrainingState state) => Best = state.Has("best") ? state.Doubles("best", 1)[0] : null;

    /// <summary>Which way a value gets better: as its metric says, whatever output it is of; by its name where there is no such metric.</summary>
    private static bool IsBetterHigher(string key, FitRun run)
    {
        string name = key.StartsWith("val_", StringComparison.Ordinal) ? key[4..] : key;
        if (name is "loss" or "learning_rate")
            return false;
        FitOptions options = run.Options;
        Metric? metric = options.Metrics.Concat(options.WeightedMetrics).Concat(options.MetricsOf.Values.SelectMany(static metrics => metrics))
            .Where(metric => name == metric.Name || name.EndsWith("_" + metric.Name, StringComparison.Ordinal))
            .MaxBy(static metric => metric.Name.Length);
        return metric?.IsBetterHigher ?? (!name.EndsWith("_loss", StringComparison.Ordinal) && Rising.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase)));
    }
}
