using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>What a page tells of a run at one moment.</summary>
internal sealed record RunView
{
    public required FitRun Run { get; init; }

    /// <summary>The page's heading.</summary>
    public required string Title { get; init; }

    public required RunState State { get; init; }

    /// <summary>Why it ended, where it did not just come to its end.</summary>
    public string? Reason { get; init; }

    /// <summary>When the training was begun, or taken up.</summary>
    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset Written { get; init; }

    /// <summary>How long it has gone on since.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How long it may still take; null where that is not known.</summary>
    public TimeSpan? Left { get; init; }

    /// <summary>The steps of the epoch under way; 0 where they are not known.</summary>
    public int Steps { get; init; }

    /// <summary>The mean loss of the epoch under way, or null.</summary>
    public double? RunningLoss { get; init; }

    /// <summary>How many samples the epochs went through, by epoch.</summary>
    public required IReadOnlyDictionary<int, long> SamplesOf { get; init; }

    /// <summary>Rows of pictures by name, and the epoch that they are of.</summary>
    public IReadOnlyList<(string Name, byte[] Png, int Width)> Pictures { get; init; } = [];

    public int PicturesEpoch { get; init; }

    /// <summary>The part of the page that does not change: what the model is.</summary>
    public required string Model { get; init; }

    public IReadOnlyList<EpochResult> Epochs => Run.History.Epochs;

    /// <summary>The curve by which epochs are compared: the validation's loss, where there is one.</summary>
    public string BestKey => Epochs.Any(static epoch => epoch.ValidationLoss is not null) ? "val_loss" : "loss";

    /// <summary>The epoch with the least loss; null where there is none yet.</summary>
    public EpochResult? Best => Epochs.Where(epoch => epoch[BestKey] is { } loss && double.IsFinite(loss)).MinBy(epoch => epoch[BestKey]);

    /// <summary>How many samples an epoch went through in a second; NaN where that is not known.</summary>
    public double Rate(EpochResult epoch) =>
        epoch.Elapsed > TimeSpan.Zero && (SamplesOf.TryGetValue(epoch.Epoch, out long samples) || (samples = Run.SampleCount ?? 0) > 0) ? samples / epoch.Elapsed.TotalSeconds : double.NaN;
}
