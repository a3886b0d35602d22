using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training.Callbacks;

public sealed class EarlyStoppingTests
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);

    // Which epoch is the last, by Keras' counting; 0 for none.
    [Theory]
    [InlineData(0, 2, 5.0, 5.0)]
    [InlineData(1, 2, 5.0, 5.0)]
    [InlineData(0, 0, 5.0, 4.0, 3.0, 2.0)]
    [InlineData(2, 5, 5.0, 4.0, 3.0, 3.0, 4.0)]
    [InlineData(2, 7, 5.0, 6.0, 4.0, 5.0, 3.0, 4.0, 4.0)]
    [InlineData(3, 7, 5.0, 4.0, 4.0, 3.0, 3.0, 3.0, 3.0)]
    [InlineData(2, 3, 5.0, double.NaN, double.NaN)]
    [InlineData(2, 2, double.NaN, double.NaN, 1.0)]
    [InlineData(2, 0, 5.0, 6.0, 4.0, 6.0, 3.0)]
    [InlineData(0, 2, double.NaN, double.NaN)]
    public void Patience_CountsTheEpochsSinceTheBest(int patience, int last, params double[] losses) =>
        Assert.Equal(last, LastEpoch(new EarlyStopping { Patience = patience }, losses));

    [Theory]
    [InlineData(MonitorMode.Min, 0.25, 2, 1.0, 0.75)]
    [InlineData(MonitorMode.Min, 0.25, 0, 1.0, 0.7499)]
    [InlineData(MonitorMode.Max, 0.25, 2, 1.0, 1.25)]
    [InlineData(MonitorMode.Max, 0.25, 0, 1.0, 1.2501)]
    [InlineData(MonitorMode.Max, 0.0, 2, 1.0, 1.0)]
    [InlineData(MonitorMode.Max, 0.0, 0, 1.0, 2.0, 3.0)]
    [InlineData(MonitorMode.Max, 0.0, 2, 1.0, 0.5)]
    public void MinDelta_HasToBeExceeded_InEitherDirection(MonitorMode mode, double minDelta, int last, params double[] losses) =>
        Assert.Equal(last, LastEpoch(new EarlyStopping { Mode = mode, MinDelta = minDelta }, losses));

    [Theory]
    [InlineData(2, 0.5, 4, 0.9, 0.8, 0.7, 0.7)]
    [InlineData(2, 0.5, 0, 0.9, 0.8, 0.7, 0.6)]
    [InlineData(2, 0.5, 2, 0.9, 0.9)]
    [InlineData(0, 0.5, 2, 0.9, 0.9)]
    public void WhatDoesNotBeatTheBaseline_IsNotWaitedOn(int patience, double baseline, int last, params double[] losses) =>
        Assert.Equal(last, LastEpoch(new EarlyStopping { Patience = patience, Baseline = baseline }, losses));

    [Fact]
    public void ABeatenBaseline_StartsTheWaitingAnew() =>
        Assert.Equal(5, LastEpoch(new EarlyStopping { Patience = 3, Baseline = 0.5 }, 0.9, 0.4, 0.4, 0.4, 0.4));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 5)]
    public void Epochs_AreOnlyLookedAtFromTheFirstWanted(int start, int last) =>
        Assert.Equal(last, LastEpoch(new EarlyStopping { StartFromEpoch = start }, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0));

    [Fact]
    public void EpochsWithoutValidation_AreNotCounted()
    {
        var stopping = new EarlyStopping { Patience = 2 };
        FitRun run = Runs.Of();
        stopping.OnTrainBegin(run);
        foreach ((int epoch, double? loss) in new (int, double?)[] { (1, 1), (2, null), (3, 2), (4, null) })
            stopping.OnEpochEnd(Runs.Epoch(epoch, loss));
        Assert.Null(run.StopReason);

        stopping.OnEpochEnd(Runs.Epoch(6, 3));

        Assert.Equal("Epoch 6: early stopping, because val_loss has not improved for 2 epochs; its best was 1.00000 at epoch 1.", run.StopReason);
    }

    [Fact]
    public void TheReason_IsTheHistorys_AndKerasSentencesArePrinted()
    {
        var output = new StringWriter { NewLine = "\n" };
        var stopping = new EarlyStopping { Monitor = "loss", MinDelta = 100, Patience = 2, RestoreBestWeights = true, Verbose = 1, Output = output };
        History history = new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 9, Callbacks = { stopping } });

        Assert.Equal((3, 3, 1), (history.Epochs.Count, stopping.StoppedEpoch, stopping.BestEpoch));
        Assert.StartsWith("Epoch 3: early stopping, because loss has not improved for 2 epochs; its best was 0.", history.StopReason, StringComparison.Ordinal);
        Assert.Equal("Epoch 3: early stopping\nRestoring model weights from the end of the best epoch: 1.\n", output.ToString());
    }

    [Fact]
    public void TheBestWeights_AreThoseOfTheBestEpoch_StoppedOrNot()
    {
        foreach (int patience in (int[])[1, 100])
        {
            var model = new ReluSigmoid();
            var epochs = new List<int[]>();

            model.Fit(Ten, new FitOptions
            {
                Epochs = 6,
                Callbacks =
                {
                    new LambdaCallback
                    {
                        EpochBegin = (epoch, _) =>
                        {
                            if (epoch == 4)
                                Fill(model, 3);
                        },
                        EpochEnd = _ => epochs.Add(Numbers.WeightBits(model)),
                    },
                    new EarlyStopping { Monitor = "loss", Patience = patience, RestoreBestWeights = true },
                },
            });

            Assert.Equal(patience == 1 ? 4 : 6, epochs.Count);
            Assert.Equal(epochs[2], Numbers.WeightBits(model));
        }
    }

    [Fact]
    public void AFailedTraining_KeepsItsLastWeights()
    {
        var model = new ReluSigmoid();
        int[] last = [];
        var stopping = new EarlyStopping { Monitor = "loss", MinDelta = 100, Patience = 9, RestoreBestWeights = true };
        Assert.Throws<CallbackException>(() => model.Fit(Ten, new FitOptions
        {
            Epochs = 3,
            Callbacks =
            {
                stopping,
                new LambdaCallback
                {
                    EpochEnd = result =>
                    {
                        last = Numbers.WeightBits(model);
                        if (result.Epoch == 3)
                            throw new InvalidOperationException("enough");
                    },
                },
            },
        }));

        Assert.Equal(last, Numbers.WeightBits(model));
    }

    [Fact]
    public void AResumedOne_StopsAtTheSameEpoch_WithTheSameWeights()
    {
        double[] losses = [5, 3, 4, 2, 2.5, 2.6, 2.7, 2.8];
        (int expected, int[] weights) = Resume(losses, at: losses.Length);
        Assert.Equal(7, expected);
        for (int at = 0; at < 7; at++)
        {
            (int last, int[] bits) = Resume(losses, at);
            Assert.Equal(expected, last);
            Assert.Equal(weights, bits);
        }
    }

    [Fact]
    public void AStateOfAStoppedTraining_StopsAtOnce()
    {
        var first = new EarlyStopping();
        Assert.Equal(2, LastEpoch(first, 1, 1));
        var state = new TrainingState();
        first.Save(state);
        var second = new EarlyStopping();
        FitRun run = Runs.Of();
        second.OnTrainBegin(run);

        second.Load(state);

        Assert.Equal("Epoch 2: early stopping, because val_loss has not improved for 1 epoch; its best was 1.00000 at epoch 1.", run.StopReason);
    }

    [Fact]
    public void AnotherTraining_BeginsAnew()
    {
        var stopping = new EarlyStopping();
        Assert.Equal(2, LastEpoch(stopping, 1, 1));
        Assert.Equal(0, LastEpoch(stopping, 9, 8));
        Assert.Equal(8, stopping.Best);
    }

    [Fact]
    public void AMissingValue_IsNamedBeforeAnythingIsDone()
    {
        var model = new ReluSigmoid();
        int[] before = Numbers.WeightBits(model);

        CallbackException refused = Assert.Throws<CallbackException>(() => model.Fit(Ten, new FitOptions { Callbacks = { new EarlyStopping() } }));

        Assert.StartsWith("The callback EarlyStopping failed when the training began: There is no 'val_loss' to stop early by; there is loss. Give Validation or ValidationSplit.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Numbers.WeightBits(model));
        Assert.Equal(
            "There is no 'val_acc' to stop early by; there are loss, accuracy, val_loss and val_accuracy.",
            Assert.Throws<InvalidOperationException>(() => new EarlyStopping { Monitor = "val_acc" }.OnTrainBegin(Runs.Of(metrics: "accuracy"))).Message);
    }

    [Fact]
    public void SettingsOutOfRange_AreRefused()
    {
        Assert.StartsWith("Patience is at least 0; got -1.", Assert.Throws<ArgumentOutOfRangeException>(static () => new EarlyStopping { Patience = -1 }).Message, StringComparison.Ordinal);
        Assert.StartsWith("StartFromEpoch is at least 0; got -2.", Assert.Throws<ArgumentOutOfRangeException>(static () => new EarlyStopping { StartFromEpoch = -2 }).Message, StringComparison.Ordinal);
        foreach (double delta in (double[])[-0.1, double.NaN, double.PositiveInfinity])
            Assert.Contains("MinDelta is a finite number, at least 0", Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping { MinDelta = delta }).Message, StringComparison.Ordinal);
    }

    private static int LastEpoch(EarlyStopping stopping, params double[] losses)
    {
        FitRun run = Runs.Of();
        stopping.OnTrainBegin(run);
        for (int at = 0; at < losses.Length && run.StopReason is null; at++)
            stopping.OnEpochEnd(Runs.Epoch(at + 1, losses[at]));
        Assert.Equal(run.StopReason is not null, stopping.StoppedEpoch > 0);
        return stopping.StoppedEpoch;
    }

    private static (int Last, int[] Weights) Resume(double[] losses, int at)
    {
        var model = new ReluSigmoid();
        EarlyStopping stopping = Begin(model, out FitRun run);
        for (int epoch = 0; epoch < losses.Length && run.StopReason is null; epoch++)
        {
            if (epoch == at)
            {
                var state = new TrainingState();
                stopping.Save(state);
                stopping = Begin(model, out run);
                stopping.Load(state);
            }

            Fill(model, epoch);
            stopping.OnEpochEnd(Runs.Epoch(epoch + 1, losses[epoch]));
        }

        stopping.OnTrainEnd(new FitEnd(FitOutcome.Stopped));
        return (stopping.StoppedEpoch, Numbers.WeightBits(model));
    }

    private static EarlyStopping Begin(ModelBase model, out FitRun run)
    {
        var stopping = new EarlyStopping { Patience = 3, RestoreBestWeights = true };
        stopping.OnTrainBegin(run = Runs.Of(model: model));
        return stopping;
    }

    private static void Fill(ModelBase model, float value)
    {
        foreach (Weight weight in model.Layers.SelectMany(static layer => layer.Weights))
            weight.Values.Fill(value);
    }
}
