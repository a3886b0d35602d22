using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Autoencoders.Gallery.Tests;

/// <summary>A training that was killed or stopped goes on as if nothing had happened.</summary>
public sealed class ResumeTests : IDisposable
{
    // Long enough to be interrupted: 40 epochs of 120 steps.
    private static readonly string[] Training = ["train", "simple", "--epochs", "40", "--batch", "50"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task KilledTraining_GoesOnToTheBytesOfOneWithoutABreak()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send.");
        using (GalleryProcess gallery = await StartTraining("--checkpoint-every", "35"))
        {
            gallery.Signal("KILL");
            await gallery.End();
        }

        GalleryProcess.Result rest = await GalleryProcess.Run(_folder.Path, [.. Training, "--checkpoint-every", "35", "--out", "broken", "--resume"]);

        Assert.Equal((0, ""), (rest.ExitCode, rest.Errors));
        Assert.DoesNotContain("Epoch 1/", rest.Output);
        await AssertSameAsWithoutABreak();
    }

    [Fact]
    public async Task CommandThatAnInterruptPrints_GoesOnToTheBytesOfOneWithoutABreak()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send.");
        GalleryProcess.Result stopped;
        using (GalleryProcess gallery = await StartTraining())
        {
            gallery.Signal("INT");
            stopped = await gallery.End();
        }

        GalleryProcess.Result rest = await GalleryProcess.RunCommandLine(_folder.Path, stopped.Errors.Split('\n')[1]);

        Assert.Equal((0, ""), (rest.ExitCode, rest.Errors));
        await AssertSameAsWithoutABreak();
    }

    [Fact]
    public async Task FinishedTraining_LeavesNothingToGoOnWith()
    {
        await GalleryProcess.Run(_folder.Path, "train", "simple", "--steps", "2", "--out", "results");
        Dictionary<string, byte[]> before = Results.ReadWhole(_folder["results"]);

        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "train", "simple", "--steps", "4", "--out", "results", "--resume");

        Assert.Equal((1, "'results' holds no training to go on with; leave out --resume to begin one.\n"), (result.ExitCode, result.Errors));
        Assert.Equal(before, Results.ReadWhole(_folder["results"]));
    }

    [Fact]
    public async Task StateOfAnotherTraining_IsRefusedOrReplacedWithASentence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send.");
        using (GalleryProcess gallery = await StartTraining())
        {
            gallery.Signal("KILL");
            await gallery.End();
        }

        await IsRefused("seed 0, this one has 3", "--seed", "3");
        await IsRefused("--data digits, this one has --data mnist", "--data", "mnist", "--data-dir", _folder.WriteMnist(sampleCount: 6000));
        Dictionary<string, byte[]> kept = Results.Read(_folder["broken"]);
        await GalleryProcess.Run(_folder.Path, "train", "simple", "--steps", "2", "--out", "broken", "--tensorboard", Path.Combine("broken", "training.0.state"));
        Assert.Equal(kept, Results.Read(_folder["broken"]));
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "train", "simple", "--steps", "2", "--out", "broken");

        Assert.Equal((0, "'broken' holds a training that was not finished. It is not gone on with, because --resume is missing, and this one takes its place.\n"), (result.ExitCode, result.Errors));
        await GalleryProcess.Run(_folder.Path, "train", "simple", "--steps", "2", "--out", "fresh");
        Assert.Equal(Results.ReadWhole(_folder["fresh"]), Results.ReadWhole(_folder["broken"]));
    }

    private async Task IsRefused(string expected, params string[] options)
    {
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, [.. Training, "--out", "broken", "--resume", .. options]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(expected, result.Errors);
        Assert.Equal(1, result.Errors.Count(static letter => letter == '\n'));
    }

    private async Task AssertSameAsWithoutABreak()
    {
        GalleryProcess.Result whole = await GalleryProcess.Run(_folder.Path, [.. Training, "--out", "whole"]);

        Assert.Equal((0, ""), (whole.ExitCode, whole.Errors));
        Assert.Equal(Results.ReadWhole(_folder["whole"]), Results.ReadWhole(_folder["broken"]));
    }

    private async Task<GalleryProcess> StartTraining(params string[] options)
    {
        var gallery = new GalleryProcess(_folder.Path, [.. Training, "--out", "broken", .. options]);
        string? line;
        do
            line = await gallery.Output.ReadLineAsync(TestContext.Current.CancellationToken);
        while (line?.StartsWith("Epoch 2/") == false);
        Assert.NotNull(line);
        return gallery;
    }
}
