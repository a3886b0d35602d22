using System;
using System.IO;
using System.Linq;
using System.Threading;
using Autoencoders.Interrupted;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class ResumeTests
{
    private static readonly Samples Thirty = Numbers.Uniform(30, new Shape(3, 4));

    // 30 samples in batches of 8: four steps an epoch, the last one of six samples.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 4)]
    [InlineData(2, 3)]
    [InlineData(3, 1)]
    [InlineData(3, 4)]
    public void CancelledAnywhere_AndTakenUpAgain_EndsWithTheSameBits(int epoch, int step)
    {
        using var folder = new ScratchFolder();
        var whole = new Everything();
        History expected = whole.Fit(Thirty, Options());
        var first = new Everything();
        using var source = new CancellationTokenSource();
        FitOptions options = Options(new Recorder(result =>
        {
            if (result.Epoch == epoch && result.Step == step)
                source.Cancel();
        }), new BackupAndRestore(folder["states"]));
        Assert.Throws<TrainingCanceledException>(() => first.Fit(Thirty, options, source.Token));

        // Other weights, so that nothing but the state can bring the right ones back.
        var second = new Everything(seed: 99);
        History history = second.Fit(Thirty, Options(new Recorder(), new BackupAndRestore(folder["states"])));

        Assert.Equal(Numbers.WeightBits(whole), Numbers.WeightBits(second));
        Assert.Equal(expected["loss"], history["loss"]);
        Assert.Equal(expected["val_loss"], history["val_loss"]);
        Assert.Equal(expected["mean_output"], history["mean_output"]);
        Assert.Equal(expected["val_mean_output"], history["val_mean_output"]);
    }

    [Fact]
    public void StoppedAtEverySingleStep_ItStillEndsWithTheSameBits()
    {
        using var folder = new ScratchFolder();
        var whole = new Everything();
        whole.Fit(Thirty, Options());
        var model = new Everything();
        int rounds = 0;
        for (bool isDone = false; !isDone; rounds++)
        {
            using var source = new CancellationTokenSource();
            model = new Everything(seed: rounds);
            try
            {
                model.Fit(Thirty, Options(new Recorder(_ => source.Cancel()), new BackupAndRestore(folder["states"])), source.Token);
                isDone = true;
            }
            catch (TrainingCanceledException)
            {
                Assert.True(rounds < 20);
            }
        }

        Assert.Equal(13, rounds);
        Assert.Equal(Numbers.WeightBits(whole), Numbers.WeightBits(model));
    }

    [Fact]
    public void AFinishedTraining_LeavesNoStates_UnlessTheyAreToStay()
    {
        using var folder = new ScratchFolder();

        new Everything().Fit(Thirty, Options(new BackupAndRestore(folder["gone"])));
        new Everything().Fit(Thirty, Options(new BackupAndRestore(folder["kept"]) { DeleteWhenDone = false }));

        Assert.Empty(Directory.GetFiles(folder["gone"]));
        Assert.Equal(["training.0.state", "training.1.state"], Directory.GetFiles(folder["kept"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void ATrainingWithMoreEpochs_GoesOnFromAFinishedOne()
    {
        using var folder = new ScratchFolder();
        var whole = new Everything();
        whole.Fit(Thirty, Options(epochs: 5));
        new Everything().Fit(Thirty, Options(new BackupAndRestore(folder["states"]) { DeleteWhenDone = false }));
        var longer = new Everything(seed: 3);

        History history = longer.Fit(Thirty, Options(5, new BackupAndRestore(folder["states"])));

        Assert.Equal(Numbers.WeightBits(whole), Numbers.WeightBits(longer));
        Assert.Equal(5, history.Epochs.Count);
    }

    [Fact]
    public void AStateCutAtEveryFourKibibytes_GivesWayToTheOneBefore()
    {
        using var folder = new ScratchFolder();
        var model = new ReluSigmoid();
        Samples samples = Numbers.Uniform(20, 12);
        model.Fit(samples, new FitOptions { Epochs = 2, Callbacks = { new BackupAndRestore(folder["states"]) { DeleteWhenDone = false } } });
        string newest = Path.Combine(folder["states"], "training.1.state");
        byte[] whole = File.ReadAllBytes(newest);
        var expected = new ReluSigmoid();
        expected.Fit(samples, new FitOptions { Epochs = 3 });
        int[] cuts = [0, 1, 7, 8, .. Enumerable.Range(0, 1 + whole.Length / 4096).Select(static block => block * 4096), whole.Length / 2, whole.Length - 1];

        Assert.All(cuts, cut =>
        {
            File.WriteAllBytes(newest, whole[..cut]);
            var next = new ReluSigmoid(seed: 8);
            History history = next.Fit(samples, new FitOptions { Epochs = 3, Callbacks = { new Keep(folder["states"]) } });
            Assert.Equal(Numbers.WeightBits(expected), Numbers.WeightBits(next));
            Assert.Equal(3, history.Epochs.Count);
        });
    }

    [Fact]
    public void AChangedByte_IsNoticedAnywhere()
    {
        using var folder = new ScratchFolder();
        var state = new TrainingState();
        state.Set("numbers", 1.5, double.NaN, double.PositiveInfinity);
        state.Set("floats", [1f, 2f, 3f]);
        state.SetText("text", "word");
        state.Write(folder["a.state"]);
        byte[] whole = File.ReadAllBytes(folder["a.state"]);

        for (int at = 0; at < whole.Length; at++)
        {
            byte[] changed = [.. whole];
            changed[at] ^= 0x04;
            File.WriteAllBytes(folder["b.state"], changed);

            // A byte of the space after the header says nothing.
            if (whole[at] != ' ')
                Assert.Throws<CheckpointException>(() => TrainingState.Read(folder["b.state"]));
        }

        TrainingState read = TrainingState.Read(folder["a.state"]);
        Assert.Equal([1.5, double.NaN, double.PositiveInfinity], read.Doubles("numbers"));
        Assert.Equal([1f, 2f, 3f], read.Floats("floats", 3).ToArray());
        Assert.Equal("word", read.Text("text"));
    }

    [Fact]
    public void TwoDamagedStates_AreRefused_AndTheWeightsStay()
    {
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder["states"]);
        File.WriteAllText(Path.Combine(folder["states"], "training.0.state"), "no state");
        var model = new ReluSigmoid();
        int[] before = Numbers.WeightBits(model);

        CheckpointException failure = Assert.Throws<CheckpointException>(
            () => model.Fit(Numbers.Uniform(20, 12), new FitOptions { Callbacks = { new BackupAndRestore(folder["states"]) } }));

        Assert.Contains("training.0.state", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, Numbers.WeightBits(model));
    }

    [Fact]
    public void AStateOfAnotherTraining_IsRefused_SayingWhatDiffers()
    {
        using var folder = new ScratchFolder();
        Samples samples = Numbers.Uniform(20, 12);
        new ReluSigmoid().Fit(samples, new FitOptions { Callbacks = { new Keep(folder["states"]) } });

        (Model Model, FitOptions Options, string Expected)[] others =
        [
            (new WiderReluSigmoid(), new FitOptions(), "model ReluSigmoid, this one has WiderReluSigmoid"),
            (new ReluSigmoid(), new FitOptions { Loss = Loss.BinaryCrossentropy }, "loss mean_squared_error, this one has binary_crossentropy"),
            (new ReluSigmoid(), new FitOptions { Optimizer = new SGD() }, $"optimizer adam, this one has {new SGD().Name}"),
            (new ReluSigmoid(), new FitOptions { Loss = Loss.BinaryCrossentropy }, $"loss {Loss.MeanSquaredError.Name}, this one has {Loss.BinaryCrossentropy.Name}"),
            (new ReluSigmoid(), new FitOptions { BatchSize = 10 }, "batch size 20, this one has 10"),
            (new ReluSigmoid(), new FitOptions { Seed = 1 }, "seed 0, this one has 1"),
            (new ReluSigmoid(), new FitOptions { Shuffle = false }, "shuffling on, this one has off"),
        ];
        Assert.All(others, other =>
        {
            other.Options.Callbacks.Add(new Keep(folder["states"]));
            int[] before = Numbers.WeightBits(other.Model);
            CheckpointException failure = Assert.Throws<CheckpointException>(() => other.Model.Fit(samples, other.Options));
            Assert.Contains(other.Expected, failure.Message, StringComparison.Ordinal);
            Assert.Equal(before, Numbers.WeightBits(other.Model));
        });
    }

    [Fact]
    public void CallbacksMayComeAndGo_BetweenTwoRuns()
    {
        using var folder = new ScratchFolder();
        Samples samples = Numbers.Uniform(20, 12);
        FitOptions Options(int epochs, params Callback[] callbacks)
        {
            var options = new FitOptions { Epochs = epochs };
            foreach (Callback callback in callbacks)
                options.Callbacks.Add(callback);
            return options;
        }

        new ReluSigmoid().Fit(samples, Options(2, new CSVLogger(folder["a.csv"]), new BackupAndRestore(folder["states"]) { DeleteWhenDone = false }));
        History history = new ReluSigmoid().Fit(samples, Options(4, new EarlyStopping { Monitor = "loss", Patience = 9 }, new BackupAndRestore(folder["states"]) { DeleteWhenDone = false }, new CSVLogger(folder["a.csv"])));

        Assert.Equal(4, history.Epochs.Count);
        Assert.Equal(5, File.ReadAllLines(folder["a.csv"]).Length);
    }

    [Fact]
    public void WhatAKilledWriteLeft_IsRemoved()
    {
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder["states"]);
        string leftOver = Path.Combine(folder["states"], "training.0.state.abc.tmp");
        File.WriteAllText(leftOver, "half");

        new ReluSigmoid().Fit(Numbers.Uniform(20, 12), new FitOptions { Callbacks = { new BackupAndRestore(folder["states"]) } });

        Assert.False(File.Exists(leftOver));
    }

    [Fact]
    public void KilledTenTimesOver_ItEndsWithTheSameBits()
    {
        using var folder = new ScratchFolder();
        Lesson.Learn(null, folder["weights.safetensors"]);
        byte[] expected = File.ReadAllBytes(folder["weights.safetensors"]);
        var loop = new KillLoop(seed: Environment.ProcessId);

        for (int round = 0; round < 10; round++)
            Assert.True(loop.Round(expected), $"Round {round} ended with other weights.");
        Assert.True(loop.Kills > 0);
    }

    private static FitOptions Options(params Callback[] callbacks) => Options(3, callbacks);

    private static FitOptions Options(int epochs, params Callback[] callbacks)
    {
        var options = new FitOptions
        {
            Epochs = epochs,
            BatchSize = 8,
            Seed = 5,
            Validation = Thirty[..10],
            Metrics = { new MeanOutput() },
            Augmentations = { Transformation.FlipHorizontally() },
            Corruptions = { Transformation.Noise(0.1) },
        };
        foreach (Callback callback in callbacks)
            options.Callbacks.Add(callback);
        return options;
    }

    /// <summary>As <see cref="BackupAndRestore"/>, but it writes only where there is nothing yet.</summary>
    private sealed class Keep(string folder) : Callback
    {
        private readonly BackupAndRestore _inner = new(folder) { DeleteWhenDone = false };
        private bool _writes;

        public override void OnTrainBegin(FitRun run)
        {
            _writes = !Directory.Exists(folder);
            _inner.OnTrainBegin(run);
        }

        public override void OnEpochEnd(EpochResult result)
        {
            if (_writes)
                _inner.OnEpochEnd(result);
        }
    }
}
