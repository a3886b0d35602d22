using System;
using System.Collections.Generic;

namespace Autoencoders;

/// <summary>One training, as its callbacks see it: what is done, how far it is, and the ways to change its course.</summary>
public sealed class FitRun
{
    private Training.FitLoop? _loop;

    /// <summary>Describes a training to a callback that is used outside one, as in a test of it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">How it is trained.</param>
    /// <param name="sampleCount">How many samples an epoch goes through; null for a stream.</param>
    /// <param name="validationCount">How many samples each epoch is measured on; 0 for none.</param>
    public FitRun(ModelBase model, FitOptions options, int? sampleCount, int validationCount)
        : this(model, options, new History(), null)
    {
        SampleCount = sampleCount;
        ValidationCount = validationCount;
        Epochs = options.Epochs;
    }

    internal FitRun(ModelBase model, FitOptions options, History history, Training.FitLoop? loop)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        Model = model;
        Options = options;
        History = history;
        _loop = loop;
    }

    /// <summary>The model; a callback may read it, change its weights, save it and predict with it.</summary>
    public ModelBase Model { get; }

    /// <summary>How it is trained.</summary>
    public FitOptions Options { get; }

    /// <summary>The epochs that are done.</summary>
    public History History { get; }

    /// <summary>The last epoch's number.</summary>
    public int Epochs { get; internal init; }

    /// <summary>How many steps an epoch has; null where a stream does not tell.</summary>
    public int? StepsPerEpoch { get; internal init; }

    /// <summary>How many samples an epoch goes through; null where a stream does not tell.</summary>
    public int? SampleCount { get; internal init; }

    /// <summary>How many samples epochs are measured on; 0 for none.</summary>
    public int ValidationCount { get; internal init; }

    /// <summary>The names of what is measured besides the loss, as they are logged.</summary>
    public IReadOnlyList<string> MetricNames { get; internal init; } = [];

    /// <summary>The number of the epoch that is under way, or that was finished last; from 1.</summary>
    public int Epoch { get; internal set; }

    /// <summary>How many steps of that epoch are done.</summary>
    public int Step { get; internal set; }

    /// <summary>How many steps are done in all.</summary>
    public long Iteration { get; internal set; }

    /// <summary>Whether the training goes on from a saved state.</summary>
    public bool IsResumed { get; internal set; }

    /// <summary>Why the training is going to stop, in a sentence; null as long as it goes on.</summary>
    public string? StopReason { get; private set; }

    /// <summary>Ends the training after the present step or epoch; the first reason counts.</summary>
    /// <param name="reason">Why, in a sentence.</param>
    public void Stop(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        StopReason ??= reason;
    }

    /// <summary>Brings the model's weights up to date between two steps, where the engine has its own; at the end of an epoch they are.</summary>
    public void Synchronize() => _loop?.Synchronize();

    /// <summary>Writes all that is needed to go on to the same bits, once every callback has been told of the present event: of a step, of the end of an epoch, or that the training was cancelled. Asked for at another moment, it waits for the next of these.</summary>
    /// <param name="path">Where; the file is whole or as it was before.</param>
    /// <exception cref="InvalidOperationException">No training is under way.</exception>
    public void SaveState(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Loop.SaveAfterwards(path);
    }

    /// <summary>Goes on from a state that <see cref="SaveState"/> wrote; called from <see cref="Callback.OnTrainBegin"/>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CheckpointException">The file is damaged, or of a training of another model, other data or other settings.</exception>
    /// <exception cref="InvalidOperationException">The training has begun already.</exception>
    public void RestoreState(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Loop.Restore(path);
    }

    /// <summary>Lets go of what the training needed; the weights are the model's from now on.</summary>
    internal void End() => _loop = null;

    private Training.FitLoop Loop => _loop ?? throw new InvalidOperationException("No training is under way, so there is no state.");
}
