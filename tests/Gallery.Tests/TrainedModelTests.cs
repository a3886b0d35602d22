using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Autoencoders.Gallery.Tests;

/// <summary>The commands that use a trained model.</summary>
public sealed class TrainedModelTests(TrainedModels trained) : IClassFixture<TrainedModels>
{
    private const int Cell = 224;

    [Theory]
    [InlineData("simple", 3)]
    [InlineData("conditional", 3)]
    [InlineData("stacked", 3)]
    [InlineData("unet-denoise", 4)]
    public async Task Reconstruction_IsDrawnBesideTheOriginalAndTheDifference(string model, int pictures)
    {
        GalleryProcess.Result result = await GalleryProcess.Run(trained.Folder, "reconstruct", model, "--image", "12", "--out", $"{model}.png");

        Assert.Equal((0, $"Wrote {model}.png\n"), (result.ExitCode, result.Errors));
        (int width, int height, byte[] pixels) = PngFile.Read(await Read($"{model}.png"));
        Assert.InRange(width, pictures * Cell, (pictures * Cell) + 100);
        Assert.InRange(height, Cell, Cell + 100);
        Assert.True(pixels.Distinct().Count() > 20);
    }

    [Fact]
    public async Task ReconstructionOfATestImage_HasTheLossOfTheModel()
    {
        var model = new SimpleAutoencoder();
        model.Load(trained.Weights("simple"));
        Samples image = Digits.Load().Test.Images[12..13].Flatten();

        GalleryProcess.Result result = await GalleryProcess.Run(trained.Folder, "reconstruct", "simple", "--image", "12");

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"Loss {model.Evaluate(image, Autoencoders.Loss.BinaryCrossentropy, cancellationToken: TestContext.Current.CancellationToken):F4} (binary_crossentropy).\n"), result.Output);
        PngFile.Read(await Read(Path.Combine("out", "simple", "reconstruction.png")));
    }

    [Theory]
    [InlineData(28)]
    [InlineData(112)]
    public async Task PictureOfAnySize_IsReconstructedAsTheTestImageThatItShows(int side)
    {
        Samples image = Digits.Load().Test.Images[12..13];
        Figure.Grid(new FigureOptions { CellSize = side, Gap = 0, Range = PictureRange.Unit }, image).Save(Path.Combine(trained.Folder, $"digit{side}.png"));

        GalleryProcess.Result number = await GalleryProcess.Run(trained.Folder, "reconstruct", "simple", "--image", "12", "--out", $"number{side}.png");
        GalleryProcess.Result file = await GalleryProcess.Run(trained.Folder, "reconstruct", "simple", "--image", $"digit{side}.png", "--out", $"file{side}.png");

        Assert.Equal((0, $"Wrote file{side}.png\n"), (file.ExitCode, file.Errors));
        Assert.Equal(Loss(number), Loss(file), 0.001);
    }

    [Fact]
    public async Task Codes_AreThoseOfTheModelInBothFormats()
    {
        var model = new SimpleAutoencoder();
        model.Load(trained.Weights("simple"));
        LabeledSamples test = Digits.Load().Test;
        float[] expected = model.Encode(test.Images[..3].Flatten()).ToArray();

        GalleryProcess.Result csv = await GalleryProcess.Run(trained.Folder, "encode", "simple", "--count", "3");
        GalleryProcess.Result json = await GalleryProcess.Run(trained.Folder, "encode", "simple", "--count", "3", "--format", "json", "--out", "codes.json");

        string[][] lines = [.. csv.Output.TrimEnd('\n').Split('\n').Select(static line => line.Split(','))];
        Assert.Equal(["image", "label", .. Enumerable.Range(0, 32).Select(static at => $"code_{at}")], lines[0]);
        Assert.Equal(expected, lines.Skip(1).SelectMany(static line => line.Skip(2)).Select(static number => float.Parse(number, CultureInfo.InvariantCulture)));
        Assert.Equal(["0", "1", "2"], lines.Skip(1).Select(static line => line[0]));
        Assert.Equal(test.Labels[..3].Select(static label => $"{label}"), lines.Skip(1).Select(static line => line[1]));
        Assert.Equal((0, "Wrote codes.json\n"), (json.ExitCode, json.Errors));
        using JsonDocument document = JsonDocument.Parse(await Read("codes.json"));
        Assert.Equal(expected, document.RootElement.EnumerateArray().SelectMany(static image => image.GetProperty("code").EnumerateArray()).Select(static number => number.GetSingle()));
        Assert.Equal(test.Labels[..3].Select(static label => (int)label), document.RootElement.EnumerateArray().Select(static image => image.GetProperty("label").GetInt32()));
    }

    [Fact]
    public async Task Codes_AreOfAllTestImagesUnlessCounted()
    {
        GalleryProcess.Result result = await GalleryProcess.Run(trained.Folder, "encode", "vae");

        Assert.Equal(1 + 1000, result.Output.Count(static letter => letter == '\n'));
    }

    [Theory]
    [InlineData("vae")]
    [InlineData("conditional")]
    public async Task Samples_AreDecidedByTheSeed(string model)
    {
        foreach ((string name, string seed) in new[] { ("one", "1"), ("again", "1"), ("other", "2") })
            Assert.Equal(0, (await GalleryProcess.Run(trained.Folder, "sample", model, "--count", "20", "--seed", seed, "--out", $"{model}-{name}.png")).ExitCode);

        byte[] one = await Read($"{model}-one.png");
        (int width, int height, _) = PngFile.Read(one);
        Assert.InRange(width / (double)height, 4, 6);
        Assert.Equal(one, await Read($"{model}-again.png"));
        Assert.NotEqual(one, await Read($"{model}-other.png"));
    }

    [Theory]
    [InlineData("There is no test image 1000; they are numbered from 0 to 999.", "reconstruct", "simple", "--image", "1000")]
    [InlineData("There is no test image -1; they are numbered from 0 to 999.", "reconstruct", "simple", "--image", "-1")]
    [InlineData("'none.png' cannot be read: there is no such file.", "reconstruct", "simple", "--image", "none.png")]
    [InlineData("'out/simple/history.csv' is no PNG image that can be read", "reconstruct", "simple", "--image", "out/simple/history.csv")]
    [InlineData("'conditional' has to be told which digit it is, and out/simple/loss.png does not say", "reconstruct", "conditional", "--image", "out/simple/loss.png")]
    [InlineData("out/simple/weights.safetensors: holds weights of another model than VariationalAutoencoder", "reconstruct", "vae", "--image", "1", "--weights", "out/simple/weights.safetensors")]
    [InlineData("none.safetensors: there is no such file.", "sample", "vae", "--weights", "none.safetensors")]
    [InlineData("out/simple/history.csv: ", "encode", "simple", "--weights", "out/simple/history.csv")]
    [InlineData("'unet-denoise' has no code", "encode", "unet-denoise")]
    [InlineData("Nothing taught 'simple' how its codes are spread", "sample", "simple")]
    public async Task WhatCannotBeDone_IsSaidInOneLine(string expected, params string[] arguments)
    {
        GalleryProcess.Result result = await GalleryProcess.Run(trained.Folder, [.. arguments, "--out", "refused"]);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(expected, result.Errors);
        Assert.Equal(1, result.Errors.Count(static letter => letter == '\n'));
        Assert.False(File.Exists(Path.Combine(trained.Folder, "refused")));
    }

    private static double Loss(GalleryProcess.Result result) => double.Parse(result.Output.Split(' ')[1], CultureInfo.InvariantCulture);

    private Task<byte[]> Read(string name) => File.ReadAllBytesAsync(Path.Combine(trained.Folder, name), TestContext.Current.CancellationToken);
}
