using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Autoencoders.Runtime.Tests.Checkpoints;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training.Callbacks;

public sealed class CSVLoggerTests : IDisposable
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);
    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder.File("log.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ATableThatIsAskedForOnlyWhenATrainingGoesOn_HasItsHeadAndTheEpochsBefore()
    {
        using var folder = new ScratchFolder();
        using var source = new CancellationTokenSource();
        Samples samples = Numbers.Uniform(8, 12);
        FitOptions Options(Callback more) => new() { Epochs = 3, Callbacks = { new BackupAndRestore(folder["states"]), more } };
        var stop = new LambdaCallback { EpochEnd = _ => source.Cancel() };
        Assert.Throws<TrainingCanceledException>(() => new ReluSigmoid().Fit(samples, Options(stop), source.Token));

        History history = new ReluSigmoid().Fit(samples, Options(new CSVLogger(folder["log.csv"])));

        history.WriteCsv(folder["expected.csv"]);
        Assert.Equal(File.ReadAllLines(folder["expected.csv"]), File.ReadAllLines(folder["log.csv"]));
    }

    [Fact]
    public void EveryEpoch_IsALine_AsSoonAsItIsDone()
    {
        var lengths = new List<int>();
        History history = null!;
        OtherCulture.Run(() => history = new ReluSigmoid().Fit(Ten, new FitOptions
        {
            Epochs = 2,
            Validation = Ten,
            Metrics = { new Runs.Named("height", isBetterHigher: true) },
            Callbacks = { new CSVLogger(FilePath), new LambdaCallback { EpochEnd = _ => lengths.Add(File.ReadAllLines(FilePath).Length) } },
        }));

        Assert.Equal([2, 3], lengths);
        string[] keys = ["height", "loss", "val_height", "val_loss"];
        Assert.Equal(
            ["epoch,height,loss,val_height,val_loss", .. Enumerable.Range(0, 2).Select(epoch => $"{epoch}," + string.Join(",", keys.Select(key => history[key][epoch].ToString("R", CultureInfo.InvariantCulture)))), ""],
            File.ReadAllText(FilePath).Split('\n'));
    }

    [Fact]
    public void WhatAnEpochLacks_IsNA()
    {
        new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 2, Validation = Ten, ValidationFrequency = 2, Callbacks = { new CSVLogger(FilePath) { Separator = ";" } } });

        string[] lines = File.ReadAllLines(FilePath);
        Assert.Equal("epoch;loss;val_loss", lines[0]);
        Assert.Matches(@"^0;0\.\d+;NA$", lines[1]);
        Assert.Matches(@"^1;0\.\d+;0\.\d+$", lines[2]);
    }

    [Fact]
    public void TheLearningRate_IsAColumnWhereItIsChanged()
    {
        new ReluSigmoid().Fit(Ten, new FitOptions { Optimizer = new SGD(0.5f), Callbacks = { new CSVLogger(FilePath), new LearningRateScheduler(static (_, rate) => rate / 2) } });

        Assert.Equal("epoch,learning_rate,loss", File.ReadAllLines(FilePath)[0]);
        Assert.StartsWith("0,0.25,0.", File.ReadAllLines(FilePath)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherTraining_BeginsTheFileAnew_OrGoesOnWithIt()
    {
        Tell(new CSVLogger(FilePath), 0.5, 0.25);
        Tell(new CSVLogger(FilePath), 0.75);
        Assert.Equal(["epoch,loss,val_loss", "0,0.5,0.75"], File.ReadAllLines(FilePath));

        Tell(new CSVLogger(FilePath) { Append = true }, 0.125);
        Assert.Equal(["epoch,loss,val_loss", "0,0.5,0.75", "0,0.5,0.125"], File.ReadAllLines(FilePath));
    }

    [Fact]
    public void OtherColumns_AreNotAppendedTo()
    {
        Tell(new CSVLogger(FilePath), 0.5);
        string before = File.ReadAllText(FilePath);

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => Tell(new CSVLogger(FilePath) { Append = true, Separator = ";" }, 0.5));

        Assert.Equal($"{FilePath} has the columns epoch,loss,val_loss, where epoch;loss;val_loss were to be appended; take another file", refused.Message);
        Assert.Equal(before, File.ReadAllText(FilePath));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AResumedTraining_LeavesNoLineOutAndWritesNoneTwice(bool append)
    {
        if (append)
            Tell(new CSVLogger(FilePath), 9);
        var logger = new CSVLogger(FilePath) { Append = append };
        FitRun run = Runs.Of();
        Tell(logger, run, 0.5, 0.4);
        var state = new TrainingState();
        logger.Save(state);
        logger.OnEpochEnd(Runs.Epoch(3, 0.3));
        File.AppendAllText(FilePath, "3,0.");

        Tell(new CSVLogger(FilePath) { Append = append }, Resumed(run), state, 3, 0.3, 0.2);

        string[] expected = ["0,0.5,0.5", "1,0.5,0.4", "2,0.5,0.3", "3,0.5,0.2"];
        Assert.Equal(["epoch,loss,val_loss", .. append ? (string[])["0,0.5,9"] : [], .. expected], File.ReadAllLines(FilePath));
    }

    [Fact]
    public void ATableThatIsGone_IsWrittenFromTheHistory()
    {
        var logger = new CSVLogger(FilePath);
        FitRun run = Runs.Of();
        Tell(logger, run, 0.5, 0.4);
        var state = new TrainingState();
        logger.Save(state);
        File.Delete(FilePath);

        Tell(new CSVLogger(FilePath), Resumed(run), state, 3, 0.3);

        Assert.Equal(["epoch,loss,val_loss", "0,0.5,0.5", "1,0.5,0.4", "2,0.5,0.3"], File.ReadAllLines(FilePath));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("\n")]
    [InlineData("e")]
    [InlineData("-")]
    public void WhatIsPartOfNumbers_DoesNotSeparateThem(string separator) =>
        Assert.Contains("cannot separate values", Assert.Throws<ArgumentException>(() => new CSVLogger("log.csv") { Separator = separator }).Message, StringComparison.Ordinal);

    private static void Tell(CSVLogger logger, params double[] losses) => Tell(logger, Runs.Of(), losses);

    private static void Tell(CSVLogger logger, FitRun run, params double[] losses)
    {
        logger.OnTrainBegin(run);
        for (int at = 0; at < losses.Length; at++)
            Tell(logger, run, at + 1, losses[at]);
    }

    private static void Tell(CSVLogger logger, FitRun run, TrainingState state, int epoch, params double[] losses)
    {
        logger.OnTrainBegin(run);
        logger.Load(state);
        for (int at = 0; at < losses.Length; at++)
            Tell(logger, run, epoch + at, losses[at]);
    }

    private static void Tell(CSVLogger logger, FitRun run, int epoch, double loss)
    {
        logger.OnEpochBegin(epoch, 10);
        run.History.Add(Runs.Epoch(epoch, loss));
        logger.OnEpochEnd(Runs.Epoch(epoch, loss));
    }

    private static FitRun Resumed(FitRun before)
    {
        FitRun run = Runs.Of();
        foreach (EpochResult epoch in before.History.Epochs)
            run.History.Add(epoch);
        run.IsResumed = true;
        return run;
    }
}
