using System;
using System.IO;
using System.Threading.Tasks;

namespace Autoencoders.Gallery.Tests;

/// <summary>The published files, where this machine has them.</summary>
public sealed class RealDataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("simple", "mnist", "mnist", "60000", "10000", "50")]
    [InlineData("fashion-deep", "fashion", "fashion-mnist", "60000", "10000", "20")]
    [InlineData("stacked", "cifar", "cifar10*", @"\d+", @"\d+", "20", "pair.png")]
    public async Task PublishedFiles_AreTrainedOn(string model, string data, string subfolder, string training, string test, string steps, params string[] others)
    {
        string root = FindRoot();
        Assert.SkipWhen(
            root.Length == 0 || Directory.GetDirectories(root, subfolder).Length == 0,
            $"No folder {subfolder}; AUTOENCODERS_DATA names the folder with the data.");

        GalleryProcess.Result result = await GalleryProcess.Run(
            _folder.Path, "train", model, "--data", data, "--data-dir", root, "--steps", steps, "--out", "results");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Matches($"\nTrain on {training} samples, validate on {test} samples\n", result.Output);
        PngFile.Read(Results.ReadWhole(_folder["results"], others)[Results.Pictures]);
    }

    private static string FindRoot()
    {
        if (Environment.GetEnvironmentVariable("AUTOENCODERS_DATA") is { Length: > 0 } named)
            return named;
        for (string? parent = AppContext.BaseDirectory; parent is not null; parent = Path.GetDirectoryName(parent))
        {
            string candidate = Path.Combine(parent, "shared", "data");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return "";
    }
}
