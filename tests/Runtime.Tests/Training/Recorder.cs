using System;
using System.Collections.Generic;
using System.Globalization;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>Writes down what a callback is told, and does something at a step.</summary>
internal sealed class Recorder(Action<StepResult>? atStep = null) : Callback
{
    public List<string> Events { get; } = [];

    public List<double> RunningLosses { get; } = [];

    public List<EpochResult> Epochs { get; } = [];

    public FitRun? Run { get; private set; }

    public override void OnTrainBegin(FitRun run)
    {
        Run = run;
        Events.Add("begin");
    }

    public override void OnEpochBegin(int epoch, int steps) => Events.Add(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch} of {steps} steps"));

    public override void OnStepEnd(in StepResult step)
    {
        Events.Add(string.Create(CultureInfo.InvariantCulture, $"step {step.Step}"));
        RunningLosses.Add(step.Loss);
        atStep?.Invoke(step);
    }

    public override void OnEpochEnd(EpochResult result)
    {
        Epochs.Add(result);
        Events.Add("end of epoch");
    }

    public override void OnTrainEnd(FitEnd end) => Events.Add("end");
}
