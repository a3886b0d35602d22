using System;
using System.Linq;
using System.Threading.Tasks;

namespace Autoencoders.Gallery.Tests;

public sealed class InterruptTests : IDisposable
{
    private const int Interrupted = 128 + 2;
    private const int Terminated = 128 + 15;

    private readonly TemporaryFolder _folder = new();

    public InterruptTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Interrupt_EndsTheTrainingAndSavesWhatWasLearnt()
    {
        using GalleryProcess gallery = await StartTraining();
        gallery.Signal("INT");
        GalleryProcess.Result result = await gallery.End();

        Assert.Equal((Interrupted, "Stopped; what was learnt so far is saved.\n"), (result.ExitCode, result.Errors));
        int epochs = 1 + result.Output.Split('\n').Count(line => line.StartsWith("Epoch "));
        byte[] history = Results.ReadWhole(_folder["results"])[Results.Curve];
        Assert.Equal(1 + epochs, history.Count(value => value == '\n'));
    }

    // Whoever terminates a process does not wait for it: the end is prompt, and no file is half there.
    [Fact]
    public async Task Termination_EndsTheProgramAndLeavesNothing()
    {
        using GalleryProcess gallery = await StartTraining();
        gallery.Signal("TERM");
        GalleryProcess.Result result = await gallery.End();

        Assert.Equal((Terminated, ""), (result.ExitCode, result.Errors));
        Assert.Empty(Results.Read(_folder.Path));
    }

    private async Task<GalleryProcess> StartTraining()
    {
        var gallery = new GalleryProcess(_folder.Path, "train", "simple", "--epochs", "100000", "--out", "results");
        string? line;
        do
            line = await gallery.Output.ReadLineAsync(TestContext.Current.CancellationToken);
        while (line?.StartsWith("Epoch 1/100000") == false);
        Assert.NotNull(line);
        return gallery;
    }
}
