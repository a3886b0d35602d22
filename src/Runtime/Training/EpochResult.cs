using System;
using System.Collections.Generic;

namespace Autoencoders;

/// <summary>What one epoch gave.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="Loss">The mean over its samples while the weights were changing, with penalties.</param>
/// <param name="ValidationLoss">The mean over the validation samples afterwards, or null without any.</param>
/// <param name="Steps">How many steps it had.</param>
/// <param name="Elapsed">How long its steps took, without validation.</param>
public sealed record EpochResult(int Epoch, double Loss, double? ValidationLoss, int Steps, TimeSpan Elapsed)
{
    /// <summary>The metrics by name, measured while the weights were changing.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>The metrics by name, on the validation samples; empty where there was no validation.</summary>
    public IReadOnlyDictionary<string, double> ValidationMetrics { get; init; } = new Dictionary<string, double>();

    /// <summary>How far the last of its steps went.</summary>
    public double LearningRate { get; init; }

    /// <summary>The names of what there is, in Keras' order: <c>loss</c>, metrics, <c>val_loss</c>, <c>val_</c> metrics.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            yield return "loss";
            foreach (string name in Metrics.Keys)
                yield return name;
            if (ValidationLoss is null)
                yield break;
            yield return "val_loss";
            foreach (string name in ValidationMetrics.Keys)
                yield return "val_" + name;
        }
    }

    /// <summary>A value by Keras' name: <c>loss</c>, <c>val_loss</c>, <c>accuracy</c>, <c>val_accuracy</c>, <c>learning_rate</c>; null where there is none.</summary>
    /// <param name="key">The name.</param>
    public double? this[string key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            return key switch
            {
                "loss" => Loss,
                "val_loss" => ValidationLoss,
                "learning_rate" => LearningRate,
                _ when Metrics.TryGetValue(key, out double metric) => metric,
                _ when key.StartsWith("val_", StringComparison.Ordinal) && ValidationMetrics.TryGetValue(key[4..], out double metric) => metric,
                _ => null,
            };
        }
    }
}
