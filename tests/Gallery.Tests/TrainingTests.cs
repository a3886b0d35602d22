using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Autoencoders.Gallery.Tests;

public sealed partial class TrainingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("simple", 2, new string[0], "dense", "dense_1")]
    [InlineData("fashion-simple", 3, new string[0], "dense", "dense_1")]
    [InlineData("fashion-deep", 3, new string[0], "dense", "dense_1", "dense_2", "dense_3", "dense_4", "dense_5")]
    [InlineData("stacked", 2, new[] { "pair.png" }, "dense", "dense_1", "dense_2", "dense_3")]
    [InlineData("linear", 2, new[] { "training.gif" }, "encoder", "code", "decoder", "output")]
    public async Task Training_LeavesPicturesHistoryAndWeights(string model, int rows, string[] others, params string[] layers)
    {
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "train", model, "--steps", "20", "--batch", "100", "--out", "results");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Dictionary<string, byte[]> files = Results.ReadWhole(_folder["results"], others);
        Assert.Equal(layers.SelectMany(layer => new[] { layer + ".kernel", layer + ".bias" }).Order(), TensorNames(files[Results.Weights]).Order());
        AssertPicture(files[Results.Pictures], rows);
        await AssertLog(result.Output, "1/1 - 20/20");
        Assert.All(Results.Names.Concat(others), name => Assert.Contains(Path.Combine("results", name), result.Output));
    }

    [Theory]
    [InlineData("denoise")]
    [InlineData("unet-denoise")]
    public async Task Denoiser_LeavesItsGridsAndItsFilters(string model)
    {
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "train", model, "--steps", "3", "--batch", "20", "--out", "results");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Dictionary<string, byte[]> files = Results.ReadWhole(_folder["results"], "denoised.png", "filters.png");
        AssertPicture(files[Results.Pictures], 3);
        (int width, int height, byte[] pixels) = PngFile.Read(files["denoised.png"]);
        Assert.InRange(width / (double)height, 2, 3.5);
        Assert.True(pixels.Distinct().Count() > 20);
        PngFile.Read(files["filters.png"]);
    }

    [Fact]
    public async Task Film_HasAFrameForTheFirstStepAndTheLast()
    {
        await GalleryProcess.Run(_folder.Path, "train", "linear", "--steps", "120", "--batch", "10", "--out", "long");
        await GalleryProcess.Run(_folder.Path, "train", "linear", "--steps", "1", "--batch", "10", "--out", "short");

        Assert.InRange(GifFile.CountFrames(Results.Read(_folder["long"])["training.gif"]), 40, 60);
        Assert.Equal(1, GifFile.CountFrames(Results.Read(_folder["short"])["training.gif"]));
    }

    [Theory]
    [InlineData("vae", 2, "new-digits.png", "latent-plane.png", "codes.png")]
    [InlineData("contractive", 2)]
    [InlineData("sequence", 2)]
    [InlineData("attention", 3)]
    [InlineData("conditional", 2, "every-label.png")]
    public async Task Model_LearnsAndLeavesItsPictures(string model, int rows, params string[] pictures)
    {
        // 6 000 digits make epochs of 30 steps.
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "train", model, "--steps", "40", "--batch", "200", "--out", "results");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Dictionary<string, byte[]> files = Results.ReadWhole(_folder["results"], pictures);
        AssertPicture(files[Results.Pictures], rows);
        Assert.All(pictures, name => Assert.True(PngFile.Read(files[name]).Rows.Distinct().Count() > 20));
        Assert.All(pictures, name => Assert.Contains(Path.Combine("results", name), result.Output));
        string[] log = [.. result.Output.Split('\n').Where(line => line.StartsWith("Epoch "))];
        Assert.True(Loss(log[^1], "val_loss") < Loss(log[0], "val_loss"), $"{log[0]}\n{log[^1]}");
    }

    [Fact]
    public async Task Log_HasALineForEachEpochAndTheNumbersOfTheHistory()
    {
        // 6 000 digits make epochs of six steps.
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "train", "simple", "--steps", "20", "--batch", "1000", "--out", "results");

        await AssertLog(result.Output, "1/4 - 6/6", "2/4 - 6/6", "3/4 - 6/6", "4/4 - 2/2");
    }

    [Fact]
    public async Task WithoutArguments_TheSimpleModelLearnsTheDigits()
    {
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        string[] log = [.. result.Output.Split('\n').Where(line => line.StartsWith("Epoch "))];
        Assert.Equal(20, log.Length);
        Assert.True(Loss(log[^1], "val_loss") < Loss(log[0], "val_loss") / 2, $"{log[0]}\n{log[^1]}");
        Results.ReadWhole(_folder[Path.Combine("out", "simple")]);
    }

    [Fact]
    public async Task Results_ReplaceThoseOfAnEarlierTraining()
    {
        foreach (string name in Results.Names)
            _folder.Write(Path.Combine("Ergebnisse — 結果", name), [1, 2, 3]);

        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "train", "simple", "--steps", "1", "--out", "Ergebnisse — 結果");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.All(Results.ReadWhole(_folder["Ergebnisse — 結果"]), file => Assert.NotEqual([1, 2, 3], file.Value));
    }

    [Theory]
    [InlineData("simple")]
    [InlineData("stacked", "pair.png")]
    public async Task Seed_DecidesEveryByteAndThreadsNone(string model, params string[] others)
    {
        string[] names = ["one", "again", "two", "other"];
        foreach ((string name, string seed, string threads) in new[] { ("one", "7", "1"), ("again", "7", "1"), ("two", "7", "2"), ("other", "8", "2") })
        {
            GalleryProcess.Result result = await GalleryProcess.Run(
                _folder.Path, "train", model, "--steps", "20", "--batch", "50", "--seed", seed, "--threads", threads, "--out", name);
            Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        }

        Dictionary<string, byte[]>[] files = [.. names.Select(name => Results.ReadWhole(_folder[name], others))];
        foreach (string name in Results.Names.Concat(others))
        {
            Assert.Equal(files[0][name], files[1][name]);
            Assert.Equal(files[0][name], files[2][name]);
            Assert.NotEqual(files[0][name], files[3][name]);
        }
    }

    [Fact]
    public async Task ReaderThatLeaves_DoesNotEndTheTraining()
    {
        using var gallery = new GalleryProcess(_folder.Path, "train", "simple", "--epochs", "2", "--out", "results");
        await gallery.Output.ReadLineAsync(TestContext.Current.CancellationToken);
        gallery.Output.Close();

        Assert.Equal(0, (await gallery.End(reads: false)).ExitCode);
        Results.ReadWhole(_folder["results"]);
    }

    // Ten pictures beside each other in each row, originals first.
    private static void AssertPicture(byte[] file, int rows)
    {
        (int width, int height, byte[] pixels) = PngFile.Read(file);
        Assert.InRange(width, 10 * 28, 2000);
        Assert.InRange(height, rows * 28, 1000);
        Assert.InRange(height / (double)width, 0.07 * rows, 0.13 * rows);
        Assert.True(pixels.Distinct().Count() > 20);
    }

    private async Task AssertLog(string output, params string[] places)
    {
        string[] history = await File.ReadAllLinesAsync(_folder[Path.Combine("results", Results.Curve)], TestContext.Current.CancellationToken);
        Match[] epochs = [.. EpochLine().Matches(output).Cast<Match>()];
        Assert.Equal(places, epochs.Select(epoch => epoch.Groups["place"].Value));
        Assert.DoesNotContain('\r', output);
        Assert.Equal("epoch,loss,val_loss", history[0]);
        Assert.Equal(epochs.Length, history.Length - 1);
        for (int i = 0; i < epochs.Length; i++)
        {
            string[] fields = history[i + 1].Split(',');
            Assert.Equal(i.ToString(CultureInfo.InvariantCulture), fields[0]);
            Assert.Equal(Printed(fields[1]), epochs[i].Groups["loss"].Value);
            Assert.Equal(Printed(fields[2]), epochs[i].Groups["validation"].Value);
        }
    }

    private static string Printed(string number) => double.Parse(number, CultureInfo.InvariantCulture).ToString("F4", CultureInfo.InvariantCulture);

    private static double Loss(string line, string name) => double.Parse(line.Split($" {name}: ")[1].Split(' ')[0], CultureInfo.InvariantCulture);

    private static string[] TensorNames(byte[] file)
    {
        int length = (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        using JsonDocument header = JsonDocument.Parse(file.AsMemory(sizeof(long), length));
        return [.. header.RootElement.EnumerateObject().Select(entry => entry.Name).Where(name => name != "__metadata__")];
    }

    [GeneratedRegex(@"^Epoch (?<place>\d+/\d+ - \d+/\d+) - \d+s \d+(us|ms|s)/step - loss: (?<loss>\d+\.\d{4}) - val_loss: (?<validation>\d+\.\d{4})$", RegexOptions.Multiline)]
    private static partial Regex EpochLine();
}
