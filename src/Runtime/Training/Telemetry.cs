using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Autoencoders.Training;

/// <summary>What OpenTelemetry, or whoever listens, sees of trainings; nothing is made up where nobody does.</summary>
internal static class Telemetry
{
    private static readonly ActivitySource Activities = new(TrainingTelemetry.Name);
    private static readonly Meter Meter = new(TrainingTelemetry.Name);
    private static readonly Counter<long> Steps = Meter.CreateCounter<long>("autoencoders.training.steps", "{step}", "Steps taken.");
    private static readonly Counter<long> SampleCount = Meter.CreateCounter<long>("autoencoders.training.samples", "{sample}", "Samples learnt from.");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("autoencoders.training.step.duration", "s", "How long a step took.");
    private static readonly Gauge<double> Losses = Meter.CreateGauge<double>("autoencoders.training.loss", "1", "The mean loss of the epoch so far.");
    private static readonly Gauge<double> ValidationLosses = Meter.CreateGauge<double>("autoencoders.training.validation_loss", "1", "The mean loss of the validation samples.");

    /// <summary>Whether a step's duration is of interest to anyone.</summary>
    public static bool WantsSteps => Steps.Enabled || SampleCount.Enabled || Durations.Enabled || Losses.Enabled;

    public static Activity? Training(FitRun run)
    {
        Activity? activity = Activities.StartActivity("fit");
        activity?.SetTag("model.name", run.Model.Name).SetTag("model.parameters", run.Model.ParameterCount).SetTag("training.epochs", run.Epochs)
            .SetTag("training.batch_size", run.Options.BatchSize).SetTag("training.optimizer", run.Options.Optimizer.Name).SetTag("training.engine", run.Options.Engine.Name);
        return activity;
    }

    public static Activity? Epoch(int epoch) => Activities.StartActivity("epoch")?.SetTag("training.epoch", epoch);

    public static void Step(string model, in StepResult step, TimeSpan duration)
    {
        var tag = new KeyValuePair<string, object?>("model.name", model);
        Steps.Add(1, tag);
        SampleCount.Add(step.BatchSize, tag);
        Durations.Record(duration.TotalSeconds, tag);
        Losses.Record(step.Loss, tag);
    }

    public static void Finish(Activity? activity, string model, EpochResult result)
    {
        activity?.SetTag("training.loss", result.Loss);
        if (result.ValidationLoss is not { } loss)
            return;
        activity?.SetTag("training.validation_loss", loss);
        ValidationLosses.Record(loss, new KeyValuePair<string, object?>("model.name", model));
    }
}
