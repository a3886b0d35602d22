using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>What goes wrong ends with a sentence, and the last state that was kept stays good.</summary>
public sealed class FailureTests
{
    private static readonly Samples Twenty = Numbers.Uniform(20, 12);

    [Fact]
    public void ALossThatIsNotFinite_LeavesTheLastState()
    {
        using var folder = new ScratchFolder();
        float[] values = Twenty.ToArray();
        values[17 * 12] = float.NaN;
        FitOptions Options() => new() { Epochs = 3, BatchSize = 4, Shuffle = false, Callbacks = { new BackupAndRestore(folder["states"]) { SaveFrequency = 1 } } };

        NonFiniteLossException failure = Assert.Throws<NonFiniteLossException>(() => new ReluSigmoid().Fit(Samples.FromFloats(values, new Shape(12)), Options()));

        Assert.StartsWith("The loss became not a number at step 5 of epoch 1. Sample 17 holds a value that is not finite.", failure.Message, StringComparison.Ordinal);
        values[17 * 12] = 0.5f;
        Samples repaired = Samples.FromFloats(values, new Shape(12));
        var resumed = new ReluSigmoid(seed: 4);
        History history = resumed.Fit(repaired, Options());
        var expected = new ReluSigmoid();
        expected.Fit(repaired, new FitOptions { Epochs = 3, BatchSize = 4, Shuffle = false });
        Assert.Equal(3, history.Epochs.Count);
        Assert.Equal(Numbers.WeightBits(expected), Numbers.WeightBits(resumed));
    }

    [Fact]
    public void AFolderThatCannotBe_IsSaidSo()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["file"], "in the way");

        CallbackExceptionOrIo(() => new ReluSigmoid().Fit(Twenty, new FitOptions { Callbacks = { new BackupAndRestore(folder["file"]) } }), folder["file"]);
    }

    [Fact]
    public void AFileThatCannotBeWrittenInTheEnd_IsSaidBeforeTheFirstStep()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["file"], "in the way");
        Directory.CreateDirectory(folder["folder"]);
        int steps = 0;

        foreach (string way in new[] { folder["file/one"], folder["folder"] })
        {
            Refused(new ModelCheckpoint(way));
            Refused(new ReconstructionRecorder(way, Twenty[..1]));
        }

        Refused(new ModelCheckpoint(folder["file/{epoch:02d}"]));
        Refused(new BackupAndRestore(folder["file"]));
        Assert.Equal(0, steps);
        Assert.Equal("in the way", File.ReadAllText(folder["file"]));
        Assert.Equal(["file", "folder"], Directory.GetFileSystemEntries(folder.Path).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

        void Refused(Callback callback)
        {
            CallbackException failure = Assert.Throws<CallbackException>(() => new ReluSigmoid().Fit(Twenty, new FitOptions { Callbacks = { callback, new LambdaCallback { StepEnd = _ => steps++ } } }));
            Assert.Contains("could not be written", failure.Message, StringComparison.Ordinal);
            Assert.Contains(folder.Path, failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ATransformationThatMakesNaN_IsAmongWhatMayBeToBlame()
    {
        NonFiniteLossException failure = Assert.Throws<NonFiniteLossException>(() => new ReluSigmoid().Fit(Twenty, new FitOptions { Corruptions = { new Spoiling() } }));

        Assert.Contains("a transformation", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Spoiling : Transformation
    {
        public override void Apply(Span<float> values, Shape shape, ref SampleRandom random) => values[0] = float.NaN;
    }

    [Fact]
    public void AFullDisk_EndsTheTraining_AndTheLastStateStays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "A disk that is full is made of memory, which takes root on Linux.");
        using var folder = new ScratchFolder();
        Assert.SkipUnless(Shell("mount", "-t", "tmpfs", "-o", "size=24k", "tmpfs", folder.Path) == 0, "No disk of memory can be made here.");
        try
        {
            Samples samples = Twenty;
            FitOptions Options(params Callback[] more)
            {
                var options = new FitOptions { Epochs = 3, Callbacks = { new BackupAndRestore(folder["states"]) } };
                foreach (Callback callback in more)
                    options.Callbacks.Add(callback);
                return options;
            }

            var filler = new AtEpoch(2, () => File.WriteAllBytes(folder["filler"], new byte[FreeBytes(folder.Path)]));
            IOException failure = Assert.Throws<IOException>(() => new ReluSigmoid().Fit(samples, Options(filler)));
            Assert.Contains("training.1.state could not be written", failure.Message, StringComparison.Ordinal);

            File.Delete(folder["filler"]);
            var resumed = new ReluSigmoid(seed: 4);
            Assert.Equal(3, resumed.Fit(samples, Options()).Epochs.Count);
            var expected = new ReluSigmoid();
            expected.Fit(samples, new FitOptions { Epochs = 3 });
            Assert.Equal(Numbers.WeightBits(expected), Numbers.WeightBits(resumed));
        }
        finally
        {
            Shell("umount", folder.Path);
        }
    }

    [Fact]
    public void FailuresAreForgotten_HoweverManyThereWere()
    {
        // 6 MB of weights, gradients and slots a training: fifty that stayed would be 300 MB.
        Samples samples = Numbers.Uniform(8, 600);
        long Grown()
        {
            long before = Settled();
            for (int repeat = 0; repeat < 50; repeat++)
            {
                Assert.Throws<CallbackException>(() => new Wide().Fit(samples, new FitOptions { Callbacks = { new Recorder(static _ => throw new InvalidOperationException()) } }));
                Assert.Throws<DataStreamException>(() => new Wide().Fit(new[] { new Batch(samples), null! }, new FitOptions()));
                if (repeat % 10 == 9)
                    Settled();
            }

            return Settled() - before;
        }

        Grown();
        Assert.InRange(Grown(), long.MinValue, 60L << 20);
    }

    [Fact]
    public void EveryCallbackIsToldOfTheEnd_EvenAfterOneThatThrowsThere()
    {
        var last = new Recorder();

        CallbackException failure = Assert.Throws<CallbackException>(() => new ReluSigmoid().Fit(Twenty, new FitOptions { Callbacks = { new Broken(), last } }));

        Assert.Equal("The callback Broken failed when the training ended: no more. The model keeps the weights of its last step.", failure.Message);
        Assert.Equal("end", last.Events[^1]);
    }

    [Fact]
    public void ACallbackMayStop_AtAStepOrAnEpoch()
    {
        FitRun? run = null;
        var atStep = new Recorder(step =>
        {
            if (step.Iteration == 7)
                run!.Stop("Enough.");
        });
        var getRun = new GetRun(found => run = found);

        History history = new ReluSigmoid().Fit(Twenty, new FitOptions { Epochs = 9, BatchSize = 4, Callbacks = { getRun, atStep } });

        Assert.Equal([5, 2], history.Epochs.Select(static epoch => epoch.Steps));
        Assert.Equal("Enough.", history.StopReason);
    }

    private static void CallbackExceptionOrIo(Action action, string path)
    {
        Exception failure = Assert.ThrowsAny<Exception>(action);
        Assert.True(failure is IOException or CallbackException, failure.GetType().Name);
        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
    }

    private static long Settled()
    {
        for (int round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using Process self = Process.GetCurrentProcess();
        return self.PrivateMemorySize64 == 0 ? 0 : Environment.WorkingSet;
    }

    private static long FreeBytes(string path) => new DriveInfo(path).AvailableFreeSpace;

    private static int Shell(string program, params IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private sealed class AtEpoch(int epoch, Action action) : Callback
    {
        public override void OnEpochBegin(int number, int steps)
        {
            if (number == epoch)
                action();
        }
    }

    private sealed class Broken : Callback
    {
        public override void OnTrainEnd(FitEnd end) => throw new InvalidOperationException("no more");
    }

    private sealed class GetRun(Action<FitRun> take) : Callback
    {
        public override void OnTrainBegin(FitRun run) => take(run);
    }
}
