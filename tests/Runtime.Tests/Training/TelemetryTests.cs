using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using Autoencoders.Runtime.Tests.Models;
using Microsoft.Extensions.Logging;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class TelemetryTests
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);

    [Fact]
    public void AListener_SeesActivitiesOfTheRunAndItsEpochs()
    {
        var seen = new List<Activity>();
        using var parent = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == TrainingTelemetry.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (seen)
                    seen.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);

        History history = new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 2, Validation = Ten });

        Activity[] ours = [.. seen.Where(activity => activity.TraceId == parent.TraceId)];
        Assert.Equal(["epoch", "epoch", "fit"], ours.Select(static activity => activity.OperationName));
        Assert.All(ours[..2], epoch => Assert.Equal(ours[2].SpanId, epoch.ParentSpanId));
        Assert.Equal(history["loss"][1], ours[1].GetTagItem("training.loss"));
        Assert.Equal("ReluSigmoid", ours[2].GetTagItem("model.name"));
    }

    [Fact]
    public void AMeter_CountsStepsAndSamples()
    {
        long steps = 0, samples = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == TrainingTelemetry.Name)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            // Other tests train other models meanwhile.
            if (!tags.ToArray().Contains(new KeyValuePair<string, object?>("model.name", nameof(Passing))))
                return;
            if (instrument.Name == "autoencoders.training.steps")
                steps += value;
            else
                samples += value;
        });
        listener.Start();

        new Passing().Fit(Numbers.Uniform(10, new Shape(3, 4)), new FitOptions { Epochs = 3, BatchSize = 4 });

        Assert.Equal((9, 30), (steps, samples));
    }

    [Fact]
    public void ALogger_HearsOfTheBeginning_EveryEpoch_AndTheEnd()
    {
        var logger = new Lines();

        new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 2, BatchSize = 4, Logger = logger });

        Assert.Equal(4, logger.Entries.Count);
        Assert.Equal("Information: Training ReluSigmoid (137 parameters): 10 samples, 2 epochs, batches of 4, adam, engine embedded", logger.Entries[0]);
        Assert.StartsWith("Information: Epoch 1/2: loss 0.", logger.Entries[1], StringComparison.Ordinal);
        Assert.Equal("Information: Training ReluSigmoid ended: Completed. ", logger.Entries[3]);
    }

    [Fact]
    public void ALogger_HearsOfAFailure()
    {
        var logger = new Lines();

        Assert.Throws<CallbackException>(() => new ReluSigmoid().Fit(Ten, new FitOptions { Logger = logger, Callbacks = { new Recorder(static _ => throw new InvalidOperationException("no")) } }));

        Assert.Equal("Error: Training ReluSigmoid failed", logger.Entries[^1]);
    }

    [Fact]
    public void Progress_HearsOfEveryStep()
    {
        var steps = new List<StepResult>();

        new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 2, BatchSize = 4, Progress = new Direct(steps.Add) });

        Assert.Equal([1, 2, 3, 4, 5, 6], steps.Select(static step => step.Iteration));
        Assert.Equal([4, 4, 2, 4, 4, 2], steps.Select(static step => step.BatchSize));
    }

    private sealed class Direct(Action<StepResult> report) : IProgress<StepResult>
    {
        public void Report(StepResult value) => report(value);
    }

    private sealed class Lines : ILogger
    {
        public List<string> Entries { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
