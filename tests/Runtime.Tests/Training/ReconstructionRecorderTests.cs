using System;
using System.IO;
using System.Linq;
using System.Threading;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Runtime.Tests.Pictures;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class ReconstructionRecorderTests
{
    private static readonly Samples Pictures = Numbers.Uniform(20, 16);

    [Fact]
    public void AFilm_HasTheFirstStep_EverySoManyth_AndTheLast()
    {
        using var folder = new ScratchFolder();

        new Squares().Fit(Pictures, Options(folder, null));

        Assert.Equal(["step-000001.png", "step-000003.png", "step-000006.png", "step-000009.png", "step-000010.png"], Directory.GetFiles(folder["frames"]).Select(Path.GetFileName).Order());
        Assert.True(File.ReadAllBytes(folder["film.gif"]).AsSpan().StartsWith("GIF89a"u8));
    }

    [Fact]
    public void AResumedFilm_IsTheFilmOfATrainingThatWasNotInterrupted()
    {
        using var whole = new ScratchFolder();
        new Squares().Fit(Pictures, Options(whole, null));
        using var folder = new ScratchFolder();
        using var source = new CancellationTokenSource();
        FitOptions options = Options(folder, folder["states"]);
        options.Callbacks.Add(new Recorder(step =>
        {
            if (step.Iteration == 6)
                source.Cancel();
        }));
        Assert.Throws<TrainingCanceledException>(() => new Squares().Fit(Pictures, options, source.Token));
        Assert.True(File.Exists(folder["film.gif"]));

        new Squares(seed: 9).Fit(Pictures, Options(folder, folder["states"]));

        Assert.Equal(File.ReadAllBytes(whole["film.gif"]), File.ReadAllBytes(folder["film.gif"]));
    }

    [Fact]
    public void ATrainingWithoutAnEndInSight_IsFilmedUntilItIsStopped()
    {
        using var folder = new ScratchFolder();
        var options = new FitOptions
        {
            Epochs = int.MaxValue,
            BatchSize = 1,
            Callbacks = { new ReconstructionRecorder(folder["film.gif"], Pictures[..1]) { Every = 2 }, new StopBelow(100) },
        };

        new Squares().Fit(Pictures, options);

        Assert.True(new GifReader(File.ReadAllBytes(folder["film.gif"])).Frames.Count > 2);
    }

    [Fact]
    public void WhatCannotBeFilmed_IsRefused()
    {
        Assert.Throws<ArgumentException>(static () => new ReconstructionRecorder("a.gif", Pictures[..0]));
        Assert.Throws<ArgumentException>(static () => new ReconstructionRecorder("a.gif", Pictures[..2], Pictures[..1]));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReconstructionRecorder("a.gif", Pictures) { Every = 0 });
        CallbackException failure = Assert.Throws<CallbackException>(static () => new Squares().Fit([new Batch(Pictures)], new FitOptions { Callbacks = { new ReconstructionRecorder("a.gif", Pictures) } }));
        Assert.Contains("Give StepsPerEpoch or Steps.", failure.Message, StringComparison.Ordinal);
    }

    private static FitOptions Options(ScratchFolder folder, string? states)
    {
        var options = new FitOptions { Epochs = 2, BatchSize = 4, Callbacks = { new ReconstructionRecorder(folder["film.gif"], Pictures[..1]) { Every = 3, Frames = folder["frames"] } } };
        if (states is not null)
            options.Callbacks.Add(new BackupAndRestore(states));
        return options;
    }
}
