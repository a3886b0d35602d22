using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Autoencoders.Checkpoints;

namespace Autoencoders;

/// <summary>What each epoch of a training gave.</summary>
public sealed class History
{
    private readonly List<EpochResult> _epochs = [];

    /// <summary>The epochs, in order.</summary>
    public IReadOnlyList<EpochResult> Epochs => _epochs;

    /// <summary>The names of the curves, in Keras' order: <c>loss</c>, metrics, <c>val_loss</c>, <c>val_</c> metrics.</summary>
    public IReadOnlyList<string> Keys => (_epochs.Find(static epoch => epoch.ValidationLoss is not null) ?? _epochs.FirstOrDefault())?.Keys.ToArray() ?? ["loss"];

    /// <summary>Why the training ended before its last epoch, in a sentence; null where it did not.</summary>
    public string? StopReason { get; internal set; }

    /// <summary>One curve by Keras' name: <c>loss</c>, <c>val_loss</c>, <c>learning_rate</c>, or a metric's. An epoch without the value has NaN.</summary>
    /// <param name="key">The name.</param>
    /// <exception cref="KeyNotFoundException">There is no such curve.</exception>
    public IReadOnlyList<double> this[string key] => key is "loss" or "learning_rate" || Keys.Contains(key)
        ? _epochs.Select(epoch => epoch[key] ?? double.NaN).ToArray()
        : throw new KeyNotFoundException($"The history has no '{key}'; it has {Listed}.");

    private string Listed => Keys.Count == 1 ? Keys[0] : string.Join(", ", Keys.SkipLast(1)) + " and " + Keys[^1];

    /// <summary>Writes the epochs as comma-separated values, in Keras' columns: epoch (from 0), then the curves by name.</summary>
    /// <param name="path">Where the file goes; it is whole or not there.</param>
    public void WriteCsv(string path)
    {
        string[] keys = [.. Keys.Order(StringComparer.Ordinal)];
        AtomicFile.Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            writer.WriteLine("epoch," + string.Join(",", keys));
            foreach (EpochResult epoch in _epochs)
                writer.WriteLine(CsvLine(epoch, keys, ","));
        });
    }

    /// <summary>How it ended: <c>10 epochs, loss 0.0581, val_loss 0.0582</c>.</summary>
    public override string ToString()
    {
        if (_epochs.Count == 0)
            return "no epochs";
        EpochResult last = _epochs[^1];
        IEnumerable<string> values = last.Keys.Select(key => string.Create(CultureInfo.InvariantCulture, $", {key} {last[key]:F4}"));
        return string.Create(CultureInfo.InvariantCulture, $"{_epochs.Count} epoch{(_epochs.Count == 1 ? "" : "s")}{string.Concat(values)}");
    }

    /// <summary>An epoch as one line of a table, with NA where it lacks a value.</summary>
    internal static string CsvLine(EpochResult epoch, IEnumerable<string> keys, string separator) =>
        string.Create(CultureInfo.InvariantCulture, $"{epoch.Epoch - 1}") + string.Concat(keys.Select(key => separator + (epoch[key]?.ToString("R", CultureInfo.InvariantCulture) ?? "NA")));

    internal void Add(EpochResult epoch) => _epochs.Add(epoch);
}
