using System;
using System.Globalization;
using System.IO;

namespace Autoencoders;

/// <summary>Sets the learning rate at the beginning of every epoch. As <c>keras.callbacks.LearningRateScheduler</c>.</summary>
public sealed class LearningRateScheduler : Callback
{
    private readonly Func<int, double, double> _schedule;
    private FitRun? _run;
    private int _lastEpoch;

    /// <summary>Schedules the rate.</summary>
    /// <param name="schedule">Gives the rate for an epoch, counted from 0 as in Keras, from that number and the present rate.</param>
    public LearningRateScheduler(Func<int, double, double> schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        _schedule = schedule;
    }

    /// <summary>1 to say at every epoch what the rate is; 0 by default.</summary>
    public int Verbose { get; init; }

    /// <summary>Where <see cref="Verbose"/> writes; the console by default.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        (_run, _lastEpoch) = (run, 0);
    }

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, int steps)
    {
        // An epoch that a training goes on with in its midst has its rate already.
        if (epoch == _lastEpoch)
            return;
        _lastEpoch = epoch;
        Optimizer optimizer = _run!.Options.Optimizer;
        double rate = _schedule(epoch - 1, optimizer.LearningRate);
        if (!float.IsFinite((float)rate) || rate < 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The schedule gave {rate} for epoch {epoch}; a learning rate is a finite number, at least 0."));
        optimizer.LearningRate = (float)rate;
        if (Verbose > 0)
            Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Output.NewLine}Epoch {epoch}: LearningRateScheduler setting learning rate to {optimizer.LearningRate}."));
    }

    /// <inheritdoc/>
    public override void Save(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Set("epoch", (double)_lastEpoch);
    }

    /// <inheritdoc/>
    public override void Load(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _lastEpoch = (int)state.Doubles("epoch", 1)[0];
    }
}
