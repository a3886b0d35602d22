using System;
using System.Globalization;
using System.IO;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Lowers the learning rate once a value no longer gets better. As <c>keras.callbacks.ReduceLROnPlateau</c>.</summary>
/// <remarks>An epoch without the value, as where <see cref="FitOptions.ValidationFrequency"/> is above 1, is not counted. NaN is never an improvement.</remarks>
public sealed class ReduceLROnPlateau : Callback
{
    private FitRun? _run;
    private MonitoredValue _monitored = new("val_loss", MonitorMode.Auto);
    private int _wait;
    private int _cooldownLeft;

    /// <summary>What is watched, by its name in the history; <c>val_loss</c> by default.</summary>
    public string Monitor { get; init; } = "val_loss";

    /// <summary>What the learning rate is multiplied by: above 0, below 1; 0.1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public double Factor
    {
        get;
        init => field = value is > 0 and < 1 ? value
            : throw new ArgumentOutOfRangeException(nameof(Factor), FormattableString.Invariant($"Factor is above 0 and below 1; got {value}."));
    }

        = 0.1;

    /// <summary>After how many epochs without improvement the rate is lowered; 10 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Patience { get; init => field = CallbackChecks.AtLeastZero(value, nameof(Patience)); } = 10;

    /// <summary>Which way the value gets better.</summary>
    public MonitorMode Mode { get; init; }

    /// <summary>By more than how much the value has to change to count as better: finite, at least 0; 0.0001 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public double MinDelta { get; init => field = CallbackChecks.AtLeastZero(value, nameof(MinDelta)); } = 1e-4;

    /// <summary>For how many epochs nothing is counted after the rate was lowered; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Cooldown { get; init => field = CallbackChecks.AtLeastZero(value, nameof(Cooldown)); }

    /// <summary>What the rate is never lowered below: finite, at least 0; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public double MinLearningRate { get; init => field = CallbackChecks.AtLeastZero(value, nameof(MinLearningRate)); }

    /// <summary>1 to say so whenever the rate is lowered; 0 by default.</summary>
    public int Verbose { get; init; }

    /// <summary>Where <see cref="Verbose"/> writes; the console by default.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        LoggedKeys.Check(run, Monitor, "to lower the learning rate by");
        if (run.Options.Optimizer.Schedule is not null)
            throw new InvalidOperationException($"The learning rate of {run.Options.Optimizer.Name} comes from its schedule, so it cannot be lowered; make the optimizer without a schedule to do so.");
        _run = run;
        _monitored = new MonitoredValue(Monitor, Mode, MinDelta);
        _monitored.Begin(run);
        (_wait, _cooldownLeft) = (0, 0);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(EpochResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result[Monitor] is not { } current)
            return;
        if (_cooldownLeft > 0)
        {
            _cooldownLeft--;
            _wait = 0;
        }

        if (_monitored.Take(current))
            _wait = 0;
        else if (_cooldownLeft == 0 && ++_wait >= Patience)
            Reduce(result.Epoch);
    }

    /// <inheritdoc/>
    public override void Save(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _monitored.Save(state);
        state.Set("epochs", _wait, _cooldownLeft);
    }

    /// <inheritdoc/>
    public override void Load(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _monitored.Load(state);
        double[] epochs = state.Doubles("epochs", 2);
        (_wait, _cooldownLeft) = ((int)epochs[0], (int)epochs[1]);
    }

    private void Reduce(int epoch)
    {
        Optimizer optimizer = _run!.Options.Optimizer;
        if (optimizer.LearningRate <= (float)MinLearningRate)
            return;
        optimizer.LearningRate = (float)Math.Max(optimizer.LearningRate * Factor, MinLearningRate);
        (_wait, _cooldownLeft) = (0, Cooldown);
        // The line before may be a bar that is not finished.
        if (Verbose > 0)
            Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Output.NewLine}Epoch {epoch}: ReduceLROnPlateau reducing learning rate to {optimizer.LearningRate}."));
    }
}
