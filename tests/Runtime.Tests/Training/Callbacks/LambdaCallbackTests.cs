using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training.Callbacks;

public sealed class LambdaCallbackTests
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);

    [Fact]
    public void EveryEvent_ReachesItsFunction()
    {
        var told = new List<string>();
        var lambda = new LambdaCallback
        {
            TrainBegin = run => told.Add($"begin {run.Epochs}"),
            EpochBegin = (epoch, steps) => told.Add($"epoch {epoch} of {steps}"),
            StepBegin = (epoch, step) => told.Add($"step {epoch}.{step}"),
            StepEnd = step => told.Add($"done {step.Epoch}.{step.Step}"),
            EpochEnd = result => told.Add($"epoch {result.Epoch} done"),
            TrainEnd = end => told.Add($"{end.Outcome}"),
        };

        new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 2, BatchSize = 10, Callbacks = { lambda, new LambdaCallback() } });

        Assert.Equal(["begin 2", "epoch 1 of 1", "step 1.1", "done 1.1", "epoch 1 done", "epoch 2 of 1", "step 2.1", "done 2.1", "epoch 2 done", "Completed"], told);
    }

    [Fact]
    public void ACancellation_IsToldOfBeforeTheEnd()
    {
        using var source = new CancellationTokenSource();
        var told = new List<string>();
        var lambda = new LambdaCallback { StepEnd = _ => source.Cancel(), Interrupt = () => told.Add("interrupt"), TrainEnd = end => told.Add($"{end.Outcome}") };

        Assert.Throws<TrainingCanceledException>(() => new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 2, BatchSize = 4, Callbacks = { lambda } }, source.Token));

        Assert.Equal(["interrupt", "Canceled"], told);
    }

    [Fact]
    public void ANonFiniteLoss_EndsQuietlyWhereAFunctionSaysSo()
    {
        Assert.Single(Blow(new LambdaCallback { NonFiniteLoss = static _ => true }, 9).Epochs);
        Assert.Throws<NonFiniteLossException>(static () => Blow(new LambdaCallback { NonFiniteLoss = static _ => false }, 9));
        Assert.Throws<NonFiniteLossException>(static () => Blow(new LambdaCallback(), 9));
    }

    [Fact]
    public void TerminateOnNaN_EndsTheTrainingWithKerasSentence()
    {
        var output = new StringWriter { NewLine = "\n" };

        History history = Blow(new TerminateOnNaN { Output = output }, 9);

        Assert.Equal("Batch 2: Invalid loss, terminating training\n", output.ToString());
        Assert.Single(history.Epochs);
        Assert.StartsWith("The loss became not a number at step 3 of epoch 2.", history.StopReason, StringComparison.Ordinal);
    }

    // The third step of the second epoch meets weights that are no numbers.
    private static History Blow(Callback callback, int epochs)
    {
        var model = new ReluSigmoid();
        return model.Fit(Ten, new FitOptions
        {
            Epochs = epochs,
            BatchSize = 4,
            Callbacks =
            {
                callback,
                new LambdaCallback
                {
                    StepEnd = step =>
                    {
                        if (step is { Epoch: 2, Step: 2 })
                            model.Layers[^1].Weights[0].Values.Fill(float.NaN);
                    },
                },
            },
        });
    }
}
