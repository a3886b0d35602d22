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

    /// <summary>One curve by Keras' name: <c>loss</c>, <c>val_loss</c>.</summary>
    /// <param name="key">The name.</param>
    /// <exception cref="KeyNotFoundException">There is no such curve.</exception>
    public IReadOnlyList<double> this[string key] => key switch
    {
        "loss" => _epochs.Select(static epoch => epoch.Loss).ToArray(),
        "val_loss" when _epochs.Exists(static epoch => epoch.ValidationLoss is not null) => _epochs.Select(static epoch => epoch.ValidationLoss ?? double.NaN).ToArray(),
        _ => throw new KeyNotFoundException($"The history has no '{key}'; it has loss{(_epochs.Exists(static epoch => epoch.ValidationLoss is not null) ? " and val_loss" : "")}."),
    };

    /// <summary>Writes the epochs as comma-separated values, in Keras' columns: epoch (from 0), loss, val_loss.</summary>
    /// <param name="path">Where the file goes; it is whole or not there.</param>
    public void WriteCsv(string path)
    {
        bool validated = _epochs.Exists(static epoch => epoch.ValidationLoss is not null);
        AtomicFile.Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            writer.WriteLine(validated ? "epoch,loss,val_loss" : "epoch,loss");
            foreach (EpochResult epoch in _epochs)
            {
                string validation = !validated ? "" : "," + (epoch.ValidationLoss?.ToString("R", CultureInfo.InvariantCulture) ?? "NA");
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{epoch.Epoch - 1},{epoch.Loss:R}{validation}"));
            }
        });
    }

    /// <summary>How it ended: <c>10 epochs, loss 0.0581, val_loss 0.0582</c>.</summary>
    public override string ToString() => _epochs.Count == 0 ? "no epochs" : string.Create(
        CultureInfo.InvariantCulture, $"{_epochs.Count} epoch{(_epochs.Count == 1 ? "" : "s")}, loss {_epochs[^1].Loss:F4}{(_epochs[^1].ValidationLoss is { } validation ? string.Create(CultureInfo.InvariantCulture, $", val_loss {validation:F4}") : "")}");

    internal void Add(EpochResult epoch) => _epochs.Add(epoch);
}

/// <summary>What one epoch gave.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="Loss">The mean over its samples while the weights were changing, with penalties.</param>
/// <param name="ValidationLoss">The mean over the validation samples afterwards, or null without any.</param>
/// <param name="Steps">How many steps it had.</param>
/// <param name="Elapsed">How long its steps took, without validation.</param>
public sealed record EpochResult(int Epoch, double Loss, double? ValidationLoss, int Steps, TimeSpan Elapsed);
