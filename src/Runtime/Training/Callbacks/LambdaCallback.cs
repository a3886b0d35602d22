using System;

namespace Autoencoders;

/// <summary>A callback made of functions; give those of interest. As <c>keras.callbacks.LambdaCallback</c>.</summary>
public sealed class LambdaCallback : Callback
{
    /// <summary>Told when the training begins.</summary>
    public Action<FitRun>? TrainBegin { get; init; }

    /// <summary>Told when an epoch begins: its number, from 1, and how many steps it will have, 0 where a stream does not tell.</summary>
    public Action<int, int>? EpochBegin { get; init; }

    /// <summary>Told before a step: the epoch's number and the step's within it, from 1.</summary>
    public Action<int, int>? StepBegin { get; init; }

    /// <summary>Told after a step.</summary>
    public Action<StepResult>? StepEnd { get; init; }

    /// <summary>Told after an epoch, validation included.</summary>
    public Action<EpochResult>? EpochEnd { get; init; }

    /// <summary>Asked whether a training whose loss is not finite just ends, without an exception.</summary>
    public Func<NonFiniteLossException, bool>? NonFiniteLoss { get; init; }

    /// <summary>Told when the training was cancelled, before <see cref="TrainEnd"/>.</summary>
    public Action? Interrupt { get; init; }

    /// <summary>Told how the training ended.</summary>
    public Action<FitEnd>? TrainEnd { get; init; }

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run) => TrainBegin?.Invoke(run);

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, int steps) => EpochBegin?.Invoke(epoch, steps);

    /// <inheritdoc/>
    public override void OnStepBegin(int epoch, int step) => StepBegin?.Invoke(epoch, step);

    /// <inheritdoc/>
    public override void OnStepEnd(in StepResult step) => StepEnd?.Invoke(step);

    /// <inheritdoc/>
    public override void OnEpochEnd(EpochResult result) => EpochEnd?.Invoke(result);

    /// <inheritdoc/>
    public override bool OnNonFiniteLoss(NonFiniteLossException failure) => NonFiniteLoss?.Invoke(failure) ?? false;

    /// <inheritdoc/>
    public override void OnInterrupt() => Interrupt?.Invoke();

    /// <inheritdoc/>
    public override void OnTrainEnd(FitEnd end) => TrainEnd?.Invoke(end);
}
