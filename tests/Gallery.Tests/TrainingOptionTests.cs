using System;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Autoencoders.Gallery.Tests;

/// <summary>What accompanies a training on demand.</summary>
public sealed class TrainingOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EarlyStopping_EndsWithTheWeightsOfTheBestEpoch()
    {
        // So fast a rate makes a loss that jumps.
        GalleryProcess.Result stopped = await GalleryProcess.Run(_folder.Path, "train", "stacked", "--epochs", "60", "--early-stopping", "1", "--out", "stopped");
        Match best = Regex.Match(stopped.Output, @"^Loss \S+ in training, \S+ on the test set at epoch (\d+), whose weights these are\.$", RegexOptions.Multiline);

        Assert.Equal((0, ""), (stopped.ExitCode, stopped.Errors));
        Assert.Contains("early stopping", stopped.Output);
        Assert.True(best.Success, stopped.Output);
        await GalleryProcess.Run(_folder.Path, "train", "stacked", "--epochs", best.Groups[1].Value, "--out", "best");
        Assert.Equal(Results.Read(_folder["best"])[Results.Weights], Results.Read(_folder["stopped"])[Results.Weights]);
        Assert.Equal(int.Parse(best.Groups[1].Value) + 2, File.ReadAllLines(Path.Combine(_folder["stopped"], Results.Curve)).Length);
    }

    [Fact]
    public async Task ReportAndEventFiles_AreWrittenAndChangeNothingElse()
    {
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "train", "simple", "--steps", "3", "--report", "--tensorboard", "logs", "--out", "results");
        await GalleryProcess.Run(_folder.Path, "train", "simple", "--steps", "3", "--out", "plain");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        string page = Encoding.UTF8.GetString(Results.ReadWhole(_folder["results"], "report.html")["report.html"]);
        Assert.StartsWith("<!DOCTYPE html>", page);
        Assert.EndsWith("</html>\n", page);
        Assert.Contains("SimpleAutoencoder", page);
        foreach (string part in new[] { "train", "validation" })
            Assert.All(Directory.GetFiles(Path.Combine(_folder["logs"], part), "events.out.tfevents.*"), static file => Assert.True(new FileInfo(file).Length > 24));
        Assert.All(Results.Names, name => Assert.Equal(Results.Read(_folder["plain"])[name], Results.Read(_folder["results"])[name]));
    }

    [Fact]
    public async Task EventFilesThatCannotBeWritten_AreRefusedInOneLine()
    {
        _folder.Write("file", [1, 2, 3]);

        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "train", "simple", "--steps", "3", "--tensorboard", "file");

        Assert.Equal(1, result.ExitCode);
        Assert.Matches(@"\A[^\n]*file[^\n]*\.\n\z", result.Errors);
        Assert.DoesNotContain("   at ", result.Output);
    }
}
