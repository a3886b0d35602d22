using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Autoencoders.Checkpoints;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>
/// Keeps a training on disk, and goes on where a killed or cancelled one was: the same call of <c>Fit</c>, made again, ends with the bits of a
/// training that was never interrupted. As <c>keras.callbacks.BackupAndRestore</c>, with optimizer, shuffling, noise and callbacks included.
/// </summary>
/// <remarks>
/// Two files take turns, so that one is whole whatever happens to the other. What is written is described at <see cref="TrainingState"/>. A stream
/// of batches is read again from its beginning and has to deliver the same ones.
/// </remarks>
public sealed class BackupAndRestore : Callback
{
    private const string FileName = "training";
    private const string Extension = ".state";
    private readonly string _folder;
    private FitRun? _run;
    private int _next;

    /// <summary>Keeps the training in a folder of its own.</summary>
    /// <param name="folder">The folder, which is made if need be; one training has one.</param>
    public BackupAndRestore(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _folder = folder;
    }

    /// <summary>Every how many steps the training is kept; at the end of each epoch where null, the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int? SaveFrequency
    {
        get;
        init
        {
            if (value is { } steps)
                ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
            field = value;
        }
    }

    /// <summary>Whether the files are removed once the last epoch is done; true by default. They stay after a training that was stopped early only where this is false.</summary>
    public bool DeleteWhenDone { get; init; } = true;

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
        RemoveLeftOvers();
        (int slot, long _)[] kept = [.. Kept(run).OrderByDescending(static one => one.Iteration)];
        _next = kept.Length == 0 ? 0 : 1 - kept[0].slot;
        AtomicFile.Try(PathOf(_next));
        if (kept.Length > 0)
            run.RestoreState(PathOf(kept[0].slot));
    }

    /// <inheritdoc/>
    public override void OnStepEnd(in StepResult step)
    {
        if (step.Iteration % SaveFrequency == 0)
            Save();
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(EpochResult result)
    {
        if (SaveFrequency is null)
            Save();
    }

    /// <inheritdoc/>
    public override void OnInterrupt() => Save();

    /// <inheritdoc/>
    public override void OnTrainEnd(FitEnd end)
    {
        ArgumentNullException.ThrowIfNull(end);
        if (!DeleteWhenDone || end.Outcome is not (FitOutcome.Completed or FitOutcome.Stopped) || end.Failure is not null)
            return;

        // Where nothing was kept there may be no folder, which deleting would complain of.
        foreach (string path in Enumerable.Range(0, 2).Select(PathOf).Where(File.Exists))
            File.Delete(path);
    }

    private void Save()
    {
        _run!.SaveState(PathOf(_next));
        _next = 1 - _next;
    }

    private string PathOf(int slot) => Path.Combine(_folder, FormattableString.Invariant($"{FileName}.{slot}{Extension}"));

    // A damaged file does no harm as long as the other one is whole.
    private List<(int Slot, long Iteration)> Kept(FitRun run)
    {
        var kept = new List<(int, long)>();
        CheckpointException? damage = null;
        for (int slot = 0; slot < 2; slot++)
        {
            if (!File.Exists(PathOf(slot)))
                continue;
            try
            {
                kept.Add((slot, FitState.IterationOf(TrainingState.Read(PathOf(slot)))));
            }
            catch (CheckpointException failure)
            {
                damage = failure;
            }
        }

        if (damage is null)
            return kept;
        if (kept.Count == 0)
            throw damage;
        if (run.Options.Logger is { } logger)
            RunLog.Odd(logger, $"{damage.Message} Going on from the state before it.");
        return kept;
    }

    // A process that is killed while it writes leaves its temporary file.
    private void RemoveLeftOvers()
    {
        if (!Directory.Exists(_folder))
            return;
        foreach (string file in Directory.EnumerateFiles(_folder, $"{FileName}.?{Extension}.*.tmp"))
            File.Delete(file);
    }
}
