using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Stops a training once a value no longer gets better. As <c>keras.callbacks.EarlyStopping</c>.</summary>
/// <remarks>An epoch without the value, as where <see cref="FitOptions.ValidationFrequency"/> is above 1, is not counted. NaN is never an improvement.</remarks>
public sealed class EarlyStopping : Callback
{
    private readonly SortedDictionary<string, float[]> _bestWeights = new(StringComparer.Ordinal);
    private FitRun? _run;
    private MonitoredValue _monitored = new("val_loss", MonitorMode.Auto);
    private int _wait;

    /// <summary>What is watched, by its name in the history; <c>val_loss</c> by default.</summary>
    public string Monitor { get; init; } = "val_loss";

    /// <summary>By more than how much the value has to change to count as better: finite, at least 0; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public double MinDelta { get; init => field = CallbackChecks.AtLeastZero(value, nameof(MinDelta)); }

    /// <summary>After how many epochs without improvement the training stops; 0, the default, as 1 stops at the first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Patience { get; init => field = CallbackChecks.AtLeastZero(value, nameof(Patience)); }

    /// <summary>Which way the value gets better.</summary>
    public MonitorMode Mode { get; init; }

    /// <summary>What the value has to be better than for an improvement to be worth waiting on; null, the default, for nothing.</summary>
    public double? Baseline { get; init; }

    /// <summary>Whether the model ends with the weights of its best epoch, stopped early or not; false by default. After a failure or a cancellation it keeps the last ones.</summary>
    public bool RestoreBestWeights { get; init; }

    /// <summary>How many epochs pass before the first is looked at; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int StartFromEpoch { get; init => field = CallbackChecks.AtLeastZero(value, nameof(StartFromEpoch)); }

    /// <summary>1 to say so when the training is stopped and weights are restored; 0 by default.</summary>
    public int Verbose { get; init; }

    /// <summary>Where <see cref="Verbose"/> writes; the console by default.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>The number of the epoch, from 1, at which the training was stopped; 0 where it was not.</summary>
    public int StoppedEpoch { get; private set; }

    /// <summary>The best value; null before there is one.</summary>
    public double? Best => _monitored.Best;

    /// <summary>The number of the epoch, from 1, that gave it; 0 before there is one.</summary>
    public int BestEpoch { get; private set; }

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        LoggedKeys.Check(run, Monitor, "to stop early by");
        _run = run;
        _monitored = new MonitoredValue(Monitor, Mode, MinDelta);
        _monitored.Begin(run);
        _bestWeights.Clear();
        (_wait, StoppedEpoch, BestEpoch) = (0, 0, 0);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(EpochResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result[Monitor] is not { } current || result.Epoch <= StartFromEpoch)
            return;
        _wait++;
        bool isBest = _monitored.Take(current);
        if (isBest || BestEpoch == 0)
            KeepWeights(result.Epoch);
        if (isBest)
        {
            // As in Keras: what is better, but not than the baseline, neither stops nor starts the waiting anew.
            if (Baseline is null || _monitored.IsBetter(current, Baseline))
                _wait = 0;
        }
        else if (_wait >= Patience && result.Epoch > 1)
        {
            StoppedEpoch = result.Epoch;
            _run!.Stop(Reason());
        }
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(FitEnd end)
    {
        ArgumentNullException.ThrowIfNull(end);
        if (StoppedEpoch > 0)
            Say($"Epoch {StoppedEpoch}: early stopping");
        if (_bestWeights.Count == 0 || end.Outcome is not (FitOutcome.Completed or FitOutcome.Stopped))
            return;
        Say($"Restoring model weights from the end of the best epoch: {BestEpoch}.");
        foreach (Weight weight in Weights())
            _bestWeights[weight.FullName].CopyTo(weight.Values);
    }

    /// <inheritdoc/>
    public override void Save(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _monitored.Save(state);
        state.Set("epochs", _wait, StoppedEpoch, BestEpoch, _bestWeights.Count);
        foreach ((string name, float[] values) in _bestWeights)
            state.In("weights").Set(name, (ReadOnlySpan<float>)values);
    }

    /// <inheritdoc/>
    public override void Load(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _monitored.Load(state);
        double[] epochs = state.Doubles("epochs", 4);
        (_wait, StoppedEpoch, BestEpoch) = ((int)epochs[0], (int)epochs[1], (int)epochs[2]);
        _bestWeights.Clear();
        if (epochs[3] > 0 && RestoreBestWeights)
        {
            foreach (Weight weight in Weights())
                _bestWeights[weight.FullName] = state.In("weights").Floats(weight.FullName, weight.Length).ToArray();
        }

        if (StoppedEpoch > 0)
            _run?.Stop(Reason());
    }

    private string Reason()
    {
        string best = Best is { } value ? $"{PythonNumber.Fixed(value, 5)} at epoch {BestEpoch}" : "never a number";
        return string.Create(CultureInfo.InvariantCulture, $"Epoch {StoppedEpoch}: early stopping, because {Monitor} has not improved for {_wait} epoch{(_wait == 1 ? "" : "s")}; its best was {best}.");
    }

    private void KeepWeights(int epoch)
    {
        BestEpoch = epoch;
        if (!RestoreBestWeights)
            return;
        foreach (Weight weight in Weights())
        {
            if (!_bestWeights.TryGetValue(weight.FullName, out float[]? kept))
                _bestWeights.Add(weight.FullName, kept = new float[weight.Length]);
            weight.Values.CopyTo(kept);
        }
    }

    private IEnumerable<Weight> Weights() => _run!.Model.Layers.SelectMany(static layer => layer.Weights).DistinctBy(static weight => weight.FullName);

    private void Say(FormattableString sentence)
    {
        if (Verbose > 0)
            Output.WriteLine(FormattableString.Invariant(sentence));
    }
}
