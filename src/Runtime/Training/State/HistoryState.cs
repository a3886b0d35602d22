using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Training;

/// <summary>Keeps a history in a training's state, and takes it up again.</summary>
internal static class HistoryState
{
    public static void Save(History history, TrainingState state)
    {
        state.Set("epochs", (double)history.Epochs.Count);
        for (int at = 0; at < history.Epochs.Count; at++)
        {
            EpochResult epoch = history.Epochs[at];
            TrainingState place = state.In(FormattableString.Invariant($"{at}"));
            place.Set("result", epoch.Epoch, epoch.Loss, epoch.ValidationLoss ?? double.NaN, epoch.ValidationLoss is null ? 0 : 1, epoch.Steps, epoch.Elapsed.Ticks, epoch.LearningRate);
            Save(epoch.Metrics, place, "metrics");
            Save(epoch.ValidationMetrics, place, "validation");
        }
    }

    public static void Load(History history, TrainingState state)
    {
        int count = (int)state.Doubles("epochs", 1)[0];
        for (int at = 0; at < count; at++)
        {
            TrainingState place = state.In(FormattableString.Invariant($"{at}"));
            double[] result = place.Doubles("result", 7);
            history.Add(new EpochResult((int)result[0], result[1], result[3] == 0 ? null : result[2], (int)result[4], TimeSpan.FromTicks((long)result[5]))
            {
                Metrics = Load(place, "metrics"),
                ValidationMetrics = Load(place, "validation"),
                LearningRate = result[6],
            });
        }
    }

    private static void Save(IReadOnlyDictionary<string, double> metrics, TrainingState state, string key)
    {
        if (metrics.Count == 0)
            return;
        state.SetText(key + "/names", string.Join("\n", metrics.Keys));
        state.Set(key + "/values", [.. metrics.Values]);
    }

    private static IReadOnlyDictionary<string, double> Load(TrainingState state, string key)
    {
        var metrics = new OrderedDictionary<string, double>();
        if (!state.Has(key + "/names"))
            return metrics;
        string[] names = state.Text(key + "/names").Split('\n');
        foreach ((string name, double value) in names.Zip(state.Doubles(key + "/values", names.Length)))
            metrics.Add(name, value);
        return metrics;
    }
}
