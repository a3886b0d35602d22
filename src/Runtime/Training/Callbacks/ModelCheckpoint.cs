using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Autoencoders.Checkpoints;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Saves the weights after every epoch, or whenever they are the best so far. As <c>keras.callbacks.ModelCheckpoint</c>; the files are safetensors.</summary>
/// <remarks>
/// Every file is whole or not there. <see cref="Best"/> lasts from one training to the next, so that a callback that is used again does not replace a
/// better file. Where the name or the decision needs a value of the validation, epochs without validation are not saved.
/// </remarks>
public sealed class ModelCheckpoint : Callback
{
    private readonly PathPattern _path;
    private readonly List<string> _written = [];
    private FitRun? _run;
    private MonitoredValue? _monitored;

    /// <summary>Saves weights.</summary>
    /// <param name="path">
    /// Where; <c>{epoch:02d}</c>, <c>{batch}</c> and <c>{val_loss:.2f}</c> are replaced by the number of the epoch and of its step, from 1, and by any
    /// value of the history. Formats are Python's or C#'s: <c>{epoch:00}</c>, <c>{val_loss:F2}</c>. Missing folders are made.
    /// </param>
    /// <exception cref="ArgumentException">The path is empty or its pattern is not understood.</exception>
    public ModelCheckpoint(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = new PathPattern(path);
    }

    /// <summary>What tells the best weights, by its name in the history; <c>val_loss</c> by default.</summary>
    public string Monitor { get; init; } = "val_loss";

    /// <summary>Which way the value gets better.</summary>
    public MonitorMode Mode { get; init; }

    /// <summary>Whether only what is better than everything before is saved; false by default.</summary>
    public bool SaveBestOnly { get; init; }

    /// <summary>Every how many steps is saved, counted over all epochs; at the end of each epoch where null, the default. Values after a step are those of the epoch so far.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int? SaveFrequency
    {
        get;
        init => field = value is { } steps ? CallbackChecks.AtLeastOne(steps, nameof(SaveFrequency)) : null;
    }

    /// <summary>What the value has to be better than from the beginning; null, the default, for nothing.</summary>
    public double? InitialValueThreshold { get; init; }

    /// <summary>How many of the files that were written last are kept, and the best one besides; null, the default, for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int? KeepLast
    {
        get;
        init => field = value is { } files ? CallbackChecks.AtLeastOne(files, nameof(KeepLast)) : null;
    }

    /// <summary>1 to say what is saved and why; 0 by default.</summary>
    public int Verbose { get; init; }

    /// <summary>Where <see cref="Verbose"/> writes; the console by default.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>The best value so far; <see cref="InitialValueThreshold"/> before there is one.</summary>
    public double? Best => _monitored is null ? InitialValueThreshold : _monitored.Best;

    /// <summary>The file with the weights that gave it; null where there is none.</summary>
    public string? BestPath { get; private set; }

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        bool areSteps = SaveFrequency is not null;
        if (SaveBestOnly)
            LoggedKeys.Check(run, Monitor, "to tell the best weights by", areSteps);
        foreach (string key in _path.Keys)
            LoggedKeys.Check(run, key, "to name a file after", areSteps);
        if (_path.HasBatch && !areSteps)
            throw new InvalidOperationException("There is no 'batch' to name a file after at the end of an epoch; there is one where SaveFrequency is given.");
        if (_path.Example is { } file)
            AtomicFile.Try(file);
        _run = run;
        _monitored ??= new MonitoredValue(Monitor, Mode) { Best = InitialValueThreshold };
        _monitored.Begin(run);
    }

    /// <inheritdoc/>
    public override void OnStepEnd(in StepResult step)
    {
        if (SaveFrequency is { } frequency && step.Iteration % frequency == 0)
            Take(step);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(EpochResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (SaveFrequency is null)
            Take(result.Epoch, key => key == "epoch" ? result.Epoch : result[key]);
    }

    /// <inheritdoc/>
    public override void Save(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _monitored?.Save(state);
        state.SetText("best path", BestPath ?? "");
        state.SetText("written", string.Join('\n', _written));
    }

    /// <inheritdoc/>
    public override void Load(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        (_monitored ??= new MonitoredValue(Monitor, Mode)).Load(state);
        BestPath = state.Text("best path") is { Length: > 0 } path ? path : null;
        _written.Clear();
        _written.AddRange(state.Text("written").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    // Apart from OnStepEnd, so that a step that is not saved allocates nothing.
    private void Take(StepResult step) => Take(step.Epoch, key => key switch
    {
        "epoch" => step.Epoch,
        "batch" => step.Step,
        "loss" => step.Loss,
        "learning_rate" => _run!.Options.Optimizer.RateAt(step.Iteration - 1),
        _ => MetricOf(step, key),
    });

    private double? MetricOf(in StepResult step, string key)
    {
        int at = _run!.MetricNames.ToList().IndexOf(key);
        return at < 0 ? null : step.Metrics[at];
    }

    private void Take(int epoch, Func<string, double?> value)
    {
        if (_path.Format(value) is not { } path)
            return;
        double? current = value(Monitor);
        if (SaveBestOnly && current is null)
            return;
        double? before = Best;
        bool isBest = current is { } number && _monitored!.Take(number);
        if (SaveBestOnly)
        {
            string from = before is { } old ? PythonNumber.Fixed(old, 5) : "None";
            Say(epoch, isBest ? $"{Monitor} improved from {from} to {PythonNumber.Fixed(current!.Value, 5)}, saving model to {path}" : $"{Monitor} did not improve from {from}");
            if (!isBest)
                return;
        }
        else
        {
            Say(epoch, $"saving model to {path}");
        }

        _run!.Synchronize();
        _run.Model.Save(path);
        if (isBest)
            BestPath = path;
        else if (BestPath == path)
            BestPath = null;
        _written.Remove(path);
        _written.Add(path);
        RemoveOld();
    }

    private void RemoveOld()
    {
        foreach (string old in _written.SkipLast(KeepLast ?? int.MaxValue).Where(path => path != BestPath).ToList())
        {
            if (File.Exists(old))
                File.Delete(old);
            _written.Remove(old);
        }
    }

    // The line before may be a bar that is not finished.
    private void Say(int epoch, string what)
    {
        if (Verbose > 0)
            Output.WriteLine(FormattableString.Invariant($"{Output.NewLine}Epoch {epoch}: {what}"));
    }
}
