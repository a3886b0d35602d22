using System;

namespace Autoencoders;

/// <summary>Watches a training; override what is of interest.</summary>
public abstract class Callback
{
    /// <summary>The training begins.</summary>
    /// <param name="plan">What will be done.</param>
    public virtual void OnTrainBegin(TrainingPlan plan)
    {
    }

    /// <summary>An epoch begins.</summary>
    /// <param name="epoch">Its number, from 1.</param>
    /// <param name="steps">How many steps it will have.</param>
    public virtual void OnEpochBegin(int epoch, int steps)
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

    /// <summary>The training is done, was cancelled or failed.</summary>
    public virtual void OnTrainEnd()
    {
    }
}

/// <summary>What a training is going to do.</summary>
/// <param name="Model">The model; a callback may read it, save it and predict with it.</param>
/// <param name="Epochs">How many epochs there will be.</param>
/// <param name="SampleCount">How many samples an epoch goes through.</param>
/// <param name="ValidationCount">How many samples each epoch is measured on; 0 for none.</param>
public sealed record TrainingPlan(ModelBase Model, int Epochs, int SampleCount, int ValidationCount);

/// <summary>What one step gave.</summary>
/// <param name="Epoch">The epoch's number, from 1.</param>
/// <param name="Step">The step's number within the epoch, from 1.</param>
/// <param name="Loss">The mean loss of the epoch so far.</param>
/// <param name="Elapsed">How long the epoch has taken so far.</param>
public readonly record struct StepResult(int Epoch, int Step, double Loss, TimeSpan Elapsed);
