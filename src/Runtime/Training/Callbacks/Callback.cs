namespace Autoencoders;

/// <summary>Watches a training, and may change its course; override what is of interest.</summary>
/// <remarks>Callbacks are told one after the other, in their order, on the thread that trains. What one of them throws ends the training.</remarks>
public abstract class Callback
{
    /// <summary>What the callback is called in messages and saved states.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>The training begins.</summary>
    /// <param name="run">What will be done, how far it is, and the way to stop it; the same object until the end.</param>
    public virtual void OnTrainBegin(FitRun run)
    {
    }

    /// <summary>An epoch begins.</summary>
    /// <param name="epoch">Its number, from 1.</param>
    /// <param name="steps">How many steps it will have; 0 where a stream does not tell.</param>
    public virtual void OnEpochBegin(int epoch, int steps)
    {
    }

    /// <summary>A step is about to be taken.</summary>
    /// <param name="epoch">The epoch's number, from 1.</param>
    /// <param name="step">The step's number within the epoch, from 1.</param>
    public virtual void OnStepBegin(int epoch, int step)
    {
    }

    /// <summary>A step is done.</summary>
    /// <param name="step">What it gave.</param>
    public virtual void OnStepEnd(in StepResult step)
    {
    }

    /// <summary>An epoch is done, validation included.</summary>
    /// <param name="result">What it gave.</param>
    public virtual void OnEpochEnd(EpochResult result)
    {
    }

    /// <summary>The loss of a step became infinite or not a number; the step was not taken.</summary>
    /// <param name="failure">What is thrown unless a callback returns true.</param>
    /// <returns>Whether the training just ends, without an exception; false by default.</returns>
    public virtual bool OnNonFiniteLoss(NonFiniteLossException failure) => false;

    /// <summary>The training was cancelled. What it has come to may still be saved, to go on later, before <see cref="OnTrainEnd"/> follows.</summary>
    public virtual void OnInterrupt()
    {
    }

    /// <summary>The training is done, was stopped or cancelled, or failed.</summary>
    /// <param name="end">How it ended.</param>
    public virtual void OnTrainEnd(FitEnd end)
    {
    }

    /// <summary>Keeps what the callback has seen so far, where that matters for what it does later.</summary>
    /// <param name="state">Names of its own.</param>
    public virtual void Save(TrainingState state)
    {
    }

    /// <summary>Takes up what was kept.</summary>
    /// <param name="state">Names of its own.</param>
    /// <exception cref="CheckpointException">It was kept by another training.</exception>
    public virtual void Load(TrainingState state)
    {
    }
}
