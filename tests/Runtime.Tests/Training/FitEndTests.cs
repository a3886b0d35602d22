using System;
using System.IO;
using System.Runtime.CompilerServices;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>What callbacks do at the end of a training neither hides how it ended nor keeps what it needed.</summary>
public sealed class FitEndTests
{
    private static readonly Samples Twenty = Numbers.Uniform(20, 12);

    [Fact]
    public void WhateverACallbackThrowsAtTheEnd_TheOthersAreTold_AndAFailureIsNotHidden()
    {
        foreach (Exception thrown in new Exception[] { new OperationCanceledException(), new CheckpointException("a file", "it is damaged."), new InvalidOperationException() })
        {
            var last = new Recorder(static _ => throw new InvalidOperationException("the cable was pulled"));

            CallbackException failure = Assert.Throws<CallbackException>(() => new ReluSigmoid().Fit(Twenty, new FitOptions { Callbacks = { AtEnd(_ => throw thrown), last } }));

            Assert.Contains("the cable was pulled", failure.Message, StringComparison.Ordinal);
            Assert.Equal("end", last.Events[^1]);
        }
    }

    [Fact]
    public void ACallbackThatThrowsAtTheEnd_IsHeard_WhereTheTrainingJustEnded()
    {
        FitOptions options = new() { BatchSize = 4, Shuffle = false, Callbacks = { new TerminateOnNaN { Output = TextWriter.Null }, AtEnd(static _ => throw new InvalidOperationException("no more")) } };

        CallbackException failure = Assert.Throws<CallbackException>(() => new ReluSigmoid().Fit(Spoilt(17), options));

        Assert.Contains("no more", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereALossThatIsNotFiniteJustEndsTheTraining_AveragesTakeTheWeightsPlace()
    {
        static FitOptions Options(Callback callback) => new() { BatchSize = 4, Shuffle = false, Optimizer = new SGD(0.5f) { UseExponentialMovingAverage = true, MovingAverageMomentum = 0.5 }, Callbacks = { callback } };
        var expected = new ReluSigmoid();
        expected.Fit(Twenty[..16], Options(new Recorder()));
        var model = new ReluSigmoid();

        model.Fit(Spoilt(17), Options(new TerminateOnNaN { Output = TextWriter.Null }));

        Assert.Equal(Numbers.WeightBits(expected), Numbers.WeightBits(model));
    }

    [Fact]
    public void EveryStateThatIsAskedFor_IsWritten()
    {
        using var folder = new ScratchFolder();
        FitRun? run = null;
        var options = new FitOptions
        {
            Callbacks =
            {
                new LambdaCallback { TrainBegin = found => run = found, EpochEnd = _ => run!.SaveState(folder["one.state"]) },
                new LambdaCallback { EpochEnd = _ => run!.SaveState(folder["other.state"]) },
            },
        };

        new ReluSigmoid().Fit(Twenty, options);

        Assert.Equal(File.ReadAllBytes(folder["one.state"]), File.ReadAllBytes(folder["other.state"]));
    }

    [Fact]
    public void AStateOfATrainingThatEnded_IsRefused()
    {
        FitRun? run = null;
        var callback = new LambdaCallback { TrainBegin = found => run = found, TrainEnd = _ => run!.SaveState("nowhere.state") };

        CallbackException failure = Assert.Throws<CallbackException>(() => new ReluSigmoid().Fit(Twenty, new FitOptions { Callbacks = { callback } }));

        Assert.IsType<InvalidOperationException>(failure.InnerException);
    }

    [Fact]
    public void ATrainingThatWasOverBeforeItsFirstState_JustEnds()
    {
        using var folder = new ScratchFolder();

        History history = new ReluSigmoid().Fit(Twenty, new FitOptions { Callbacks = { new BackupAndRestore(folder["states"]) { SaveFrequency = 1000 } } });

        Assert.Single(history.Epochs);
    }

    [Fact]
    public void ACallbackThatIsKept_DoesNotKeepTheTrainingsMemory()
    {
        var kept = new Recorder();
        WeakReference samples = Trained(kept);

        // Whatever still runs to its end has a moment to do so.
        for (int round = 0; round < 10 && samples.IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(samples.IsAlive);
        Assert.NotNull(kept.Run);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Trained(Callback callback)
    {
        Samples samples = Numbers.Uniform(20, 12);
        new ReluSigmoid().Fit(samples, new FitOptions { Callbacks = { callback } });
        return new WeakReference(samples);
    }

    private static LambdaCallback AtEnd(Action<FitEnd> action) => new() { TrainEnd = action };

    private static Samples Spoilt(int sample)
    {
        float[] values = Twenty.ToArray();
        values[sample * 12] = float.NaN;
        return Samples.FromFloats(values, new Shape(12));
    }
}
