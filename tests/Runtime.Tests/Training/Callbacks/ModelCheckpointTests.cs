using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Autoencoders.Runtime.Tests.Checkpoints;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training.Callbacks;

public sealed class ModelCheckpointTests : IDisposable
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryEpoch_IsSavedUnderItsName_AndReadsBack()
    {
        var model = new ReluSigmoid();
        var bits = new List<int[]>();
        History history = null!;
        OtherCulture.Run(() => history = model.Fit(Ten, new FitOptions
        {
            Epochs = 3,
            Validation = Ten,
            Callbacks = { new ModelCheckpoint(_folder.File("{epoch:02d}-{val_loss:.4f}.safetensors")), new LambdaCallback { EpochEnd = _ => bits.Add(Numbers.WeightBits(model)) } },
        }));

        string[] names = [.. _folder.Names().Order(StringComparer.Ordinal)];
        Assert.Equal(history.Epochs.Select(static epoch => FormattableString.Invariant($"{epoch.Epoch:00}-{epoch.ValidationLoss:F4}.safetensors")), names);
        for (int at = 0; at < 3; at++)
        {
            var read = new ReluSigmoid(seed: 9);
            read.Load(_folder.File(names[at]));
            Assert.Equal(bits[at], Numbers.WeightBits(read));
        }
    }

    [Fact]
    public void OnlyTheBest_IsSaved_AndSaidSoAsInKeras()
    {
        var checkpoint = new ModelCheckpoint(_folder.File("best.safetensors")) { SaveBestOnly = true, Verbose = 1, Output = _output };

        Tell(checkpoint, 0.1095, 0.1091, 0.1091, 0.12);

        string path = _folder.File("best.safetensors");
        Assert.Equal(
            $"""

            Epoch 1: val_loss improved from None to 0.10950, saving model to {path}

            Epoch 2: val_loss improved from 0.10950 to 0.10910, saving model to {path}

            Epoch 3: val_loss did not improve from 0.10910

            Epoch 4: val_loss did not improve from 0.10910

            """,
            _output.ToString());
        Assert.Equal((0.1091, path), (checkpoint.Best, checkpoint.BestPath));
        Assert.Equal(2, EpochIn(path));
    }

    [Fact]
    public void WithoutBestOnly_EverySaveIsSaid()
    {
        var checkpoint = new ModelCheckpoint(_folder.File("{epoch}.safetensors")) { Monitor = "nothing", Verbose = 1, Output = _output };

        Tell(checkpoint, 0.5, 0.7);

        Assert.Equal($"\nEpoch 1: saving model to {_folder.File("1.safetensors")}\n\nEpoch 2: saving model to {_folder.File("2.safetensors")}\n", _output.ToString());
        Assert.Null(checkpoint.BestPath);
    }

    [Theory]
    [InlineData(MonitorMode.Min, 2)]
    [InlineData(MonitorMode.Auto, 2)]
    [InlineData(MonitorMode.Max, 3)]
    public void TheMode_TellsWhatIsBest(MonitorMode mode, int best)
    {
        Tell(new ModelCheckpoint(_folder.File("w.safetensors")) { SaveBestOnly = true, Mode = mode }, 0.5, 0.4, 0.6);

        Assert.Equal(best, EpochIn(_folder.File("w.safetensors")));
    }

    [Fact]
    public void AThreshold_HasToBeBeatenFirst()
    {
        var checkpoint = new ModelCheckpoint(_folder.File("{epoch}.safetensors")) { SaveBestOnly = true, InitialValueThreshold = 0.45 };
        Assert.Equal(0.45, checkpoint.Best);

        Tell(checkpoint, 0.5, 0.45, 0.4, 0.3);

        Assert.Equal(["3.safetensors", "4.safetensors"], _folder.Names().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheBest_LastsIntoTheNextTraining()
    {
        var checkpoint = new ModelCheckpoint(_folder.File("w.safetensors")) { SaveBestOnly = true };
        Tell(checkpoint, 0.5, 0.4);
        Tell(checkpoint, 0.45, 0.46, 0.47);

        Assert.Equal((0.4, 2), (checkpoint.Best, EpochIn(_folder.File("w.safetensors"))));
    }

    [Fact]
    public void KeptFiles_AreTheLast_AndTheBest()
    {
        var checkpoint = new ModelCheckpoint(_folder.File("{epoch}.safetensors")) { KeepLast = 2 };

        Tell(checkpoint, 0.5, 0.3, 0.4, 0.6, 0.7);

        Assert.Equal(["2.safetensors", "4.safetensors", "5.safetensors"], _folder.Names().Order(StringComparer.Ordinal));
        Assert.Equal(_folder.File("2.safetensors"), checkpoint.BestPath);
    }

    [Fact]
    public void ABestFileThatIsReplaced_IsNoLongerTheBest()
    {
        var checkpoint = new ModelCheckpoint(_folder.File("w.safetensors"));
        Tell(checkpoint, 0.5, 0.4);
        Assert.NotNull(checkpoint.BestPath);

        Tell(checkpoint, 0.6);

        Assert.Equal(0.4, checkpoint.Best);
        Assert.Null(checkpoint.BestPath);
    }

    [Fact]
    public void Steps_AreCountedOverAllEpochs()
    {
        new ReluSigmoid().Fit(Ten, new FitOptions
        {
            Epochs = 3,
            BatchSize = 4,
            Metrics = { new Runs.Named("height", isBetterHigher: true) },
            Callbacks = { new ModelCheckpoint(_folder.File("{epoch}.{batch}.{loss:.1f}.{height:.0f}.safetensors")) { SaveFrequency = 4 } },
        });

        Assert.Equal(2, _folder.Names().Length);
        Assert.Matches(@"^2\.1\.0\.\d\.\d\.safetensors$", _folder.Names().Order(StringComparer.Ordinal).First());
        Assert.Matches(@"^3\.2\.0\.\d\.\d\.safetensors$", _folder.Names().Order(StringComparer.Ordinal).Last());
    }

    [Fact]
    public void EpochsWithoutValidation_AreSavedOnlyWhereNothingNeedsIt()
    {
        new ReluSigmoid().Fit(Ten, new FitOptions
        {
            Epochs = 3,
            Validation = Ten,
            ValidationFrequency = 2,
            Callbacks =
            {
                new ModelCheckpoint(_folder.File("named {epoch} {val_loss}")),
                new ModelCheckpoint(_folder.File("best {epoch}")) { SaveBestOnly = true },
                new ModelCheckpoint(_folder.File("all {epoch}")),
            },
        });

        Assert.Equal(["all 1", "all 2", "all 3", "best 2", "named 2"], _folder.Names().Select(static name => string.Join(' ', name.Split(' ')[..2])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AResumedOne_GoesOnToTheSameFiles()
    {
        double[] losses = [0.5, 0.3, 0.4, 0.2, 0.6, 0.7, 0.8];
        for (int at = 0; at < losses.Length; at++)
        {
            string pattern = _folder.File($"{at}-{{epoch}}");
            ModelCheckpoint checkpoint = new(pattern) { KeepLast = 2 };
            Tell(checkpoint, losses[..at]);
            var state = new TrainingState();
            checkpoint.Save(state);
            checkpoint = new ModelCheckpoint(pattern) { KeepLast = 2 };
            checkpoint.OnTrainBegin(Runs.Of());
            checkpoint.Load(state);
            for (int epoch = at; epoch < losses.Length; epoch++)
                checkpoint.OnEpochEnd(Runs.Epoch(epoch + 1, losses[epoch]));

            Assert.Equal([$"{at}-4", $"{at}-6", $"{at}-7"], _folder.Names().Where(name => name.StartsWith($"{at}-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
            Assert.Equal((0.2, _folder.File($"{at}-4")), (checkpoint.Best, checkpoint.BestPath));
        }
    }

    [Fact]
    public void WhatThereIsNot_IsNamedBeforeAnythingIsDone()
    {
        Refused(new ModelCheckpoint("w") { SaveBestOnly = true }, "There is no 'val_loss' to tell the best weights by; there are loss and mae. Give Validation or ValidationSplit.");
        Refused(new ModelCheckpoint("{accuracy}"), "There is no 'accuracy' to name a file after; there are loss and mae.");
        Refused(new ModelCheckpoint("{batch}"), "There is no 'batch' to name a file after at the end of an epoch; there is one where SaveFrequency is given.");
        Assert.Equal(
            "There is no 'val_loss' after a step to tell the best weights by; there are loss and mae.",
            Assert.Throws<InvalidOperationException>(static () => new ModelCheckpoint("w") { SaveBestOnly = true, SaveFrequency = 3 }.OnTrainBegin(Runs.Of(metrics: "mae"))).Message);
        new ModelCheckpoint("{mae}-{learning_rate}").OnTrainBegin(Runs.Of(validationCount: 0, metrics: "mae"));

        static void Refused(ModelCheckpoint checkpoint, string message) =>
            Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => checkpoint.OnTrainBegin(Runs.Of(validationCount: 0, metrics: "mae"))).Message);
    }

    [Fact]
    public void SettingsOutOfRange_AreRefused()
    {
        Assert.StartsWith("KeepLast is at least 1; got 0.", Assert.Throws<ArgumentOutOfRangeException>(static () => new ModelCheckpoint("w") { KeepLast = 0 }).Message, StringComparison.Ordinal);
        Assert.StartsWith("SaveFrequency is at least 1; got -3.", Assert.Throws<ArgumentOutOfRangeException>(static () => new ModelCheckpoint("w") { SaveFrequency = -3 }).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(static () => new ModelCheckpoint(" "));
        Assert.Throws<ArgumentException>(static () => new ModelCheckpoint("{epoch"));
    }

    [Fact]
    public void AFolderInItsPlace_IsNamed()
    {
        Directory.CreateDirectory(_folder.File("taken"));

        CallbackException failure = Assert.Throws<CallbackException>(() => new ReluSigmoid().Fit(Ten, new FitOptions { Callbacks = { new ModelCheckpoint(_folder.File("taken")) } }));

        Assert.Contains($"{_folder.File("taken")} could not be written: it is a folder.", failure.Message, StringComparison.Ordinal);
    }

    // The weights hold the number of their epoch.
    private static void Tell(ModelCheckpoint checkpoint, params double[] losses)
    {
        var model = new ReluSigmoid();
        checkpoint.OnTrainBegin(Runs.Of(model: model));
        for (int at = 0; at < losses.Length; at++)
        {
            model.Layers[0].Weights[0].Values.Fill(at + 1);
            checkpoint.OnEpochEnd(Runs.Epoch(at + 1, losses[at]));
        }
    }

    private static int EpochIn(string path)
    {
        var model = new ReluSigmoid();
        model.Load(path);
        return (int)model.Layers[0].Weights[0].Values[0];
    }
}
