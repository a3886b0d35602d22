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

        Assert.Equal(Interrupted, result.ExitCode);
        Assert.Matches(@"\AStopped; what was learnt so far is saved\. This goes on with it:\n[^\n]* train simple --epochs 100000 --out results --resume\n\z", result.Errors);
        int epochs = 2 + result.Output.Split('\n').Count(line => line.StartsWith("Epoch "));
        byte[] history = Results.ReadWhole(_folder["results"], "training.0.state", "training.1.state")[Results.Curve];
        Assert.Equal(1 + epochs, history.Count(value => value == '\n'));
    }

    // Whoever terminates a process does not wait for it: the end is prompt. What was being written then has a name of its own.
    [Fact]
    public async Task Termination_EndsTheProgramAndLeavesOnlyWhatToGoOnFrom()
    {
        using GalleryProcess gallery = await StartTraining();
        gallery.Signal("TERM");
        GalleryProcess.Result result = await gallery.End();

        Assert.Equal((Terminated, ""), (result.ExitCode, result.Errors));
        Assert.All(Results.Read(_folder["results"]).Keys, static name => Assert.Matches(@"\Atraining\.[01]\.state(\..+\.tmp)?\z", name));
        GalleryProcess.Result next = await GalleryProcess.Run(_folder.Path, "train", "simple", "--steps", "1", "--out", "results", "--resume");
        Assert.Equal((0, ""), (next.ExitCode, next.Errors));
        Results.ReadWhole(_folder["results"]);
    }

    // When the second epoch is told, the first one is kept.
    private async Task<GalleryProcess> StartTraining()
    {
        var gallery = new GalleryProcess(_folder.Path, "train", "simple", "--epochs", "100000", "--out", "results");
        string? line;
        do
            line = await gallery.Output.ReadLineAsync(TestContext.Current.CancellationToken);
        while (line?.StartsWith("Epoch 2/100000") == false);
        Assert.NotNull(line);
        return gallery;
    }
}
