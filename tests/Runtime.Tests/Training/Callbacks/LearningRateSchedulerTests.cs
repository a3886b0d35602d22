using System;
using System.Collections.Generic;
using System.IO;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training.Callbacks;

public sealed class LearningRateSchedulerTests
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);

    [Fact]
    public void EveryEpoch_HasTheRateThatTheScheduleGives()
    {
        var asked = new List<(int, float)>();
        var output = new StringWriter { NewLine = "\n" };
        History history = null!;
        OtherCulture.Run(() => history = new ReluSigmoid().Fit(Ten, new FitOptions
        {
            Epochs = 3,
            BatchSize = 4,
            Optimizer = new SGD(1),
            Callbacks =
            {
                new LearningRateScheduler((epoch, rate) =>
                {
                    asked.Add((epoch, (float)rate));
                    return rate / 2;
                }) { Verbose = 1, Output = output },
            },
        }));

        Assert.Equal([(0, 1), (1, 0.5f), (2, 0.25f)], asked);
        Assert.Equal([0.5, 0.25, 0.125], history["learning_rate"]);
        Assert.StartsWith("\nEpoch 1: LearningRateScheduler setting learning rate to 0.5.\n\nEpoch 2: ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnEpochThatIsGoneOnWith_IsNotScheduledTwice()
    {
        var options = new FitOptions { Epochs = 9, Optimizer = new SGD(1) };
        var first = new LearningRateScheduler(static (_, rate) => rate / 2);
        first.OnTrainBegin(Runs.Of(options));
        first.OnEpochBegin(1, 10);
        first.OnEpochBegin(2, 10);
        var state = new TrainingState();
        first.Save(state);
        var second = new LearningRateScheduler(static (_, rate) => rate / 2);
        second.OnTrainBegin(Runs.Of(options));
        second.Load(state);

        second.OnEpochBegin(2, 10);
        Assert.Equal(0.25f, options.Optimizer.LearningRate);
        second.OnEpochBegin(3, 10);
        Assert.Equal(0.125f, options.Optimizer.LearningRate);
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(1e60, "1E+60")]
    public void WhatIsNoRate_EndsTheTraining(double rate, string shown)
    {
        CallbackException failure = Assert.Throws<CallbackException>(() => new ReluSigmoid().Fit(Ten, new FitOptions { Callbacks = { new LearningRateScheduler((_, _) => rate) } }));

        Assert.Equal(
            $"The callback LearningRateScheduler failed at the beginning of an epoch: The schedule gave {shown} for epoch 1; a learning rate is a finite number, at least 0. The model keeps the weights of its last step.",
            failure.Message);
    }
}
