using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Autoencoders.Gallery.Tests;

public sealed class TableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task List_NamesEveryModelOnALine()
    {
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "list");

        string[] names = [.. result.Output.TrimEnd('\n').Split('\n').Select(line => line.Split(' ')[0])];
        Assert.Equal(["simple", "fashion-simple", "fashion-deep", "denoise", "stacked", "linear", "sparse", "unet-denoise", "vae", "contractive", "sequence", "attention", "conditional"], names);
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
    }

    [Theory]
    [InlineData("fashion-deep", "fashion-deep")]
    [InlineData("fashion-deep-encoder", "fashion-deep", "--part", "encoder")]
    [InlineData("fashion-deep-input", "fashion-deep", "--show-input")]
    [InlineData("fashion-deep-keras23", "fashion-deep", "--format", "keras23")]
    [InlineData("fashion-deep-tf26-input", "fashion-deep", "--format", "tf26", "--model-name", "model", "--show-input")]
    [InlineData("denoise-tf26-input", "denoise", "--format", "tf26", "--model-name", "model", "--show-input")]
    [InlineData("conditional", "conditional")]
    [InlineData("conditional-decoder", "conditional", "--part", "decoder")]
    public async Task Summary_IsKerasTableByteForByte(string table, string model, params string[] options)
    {
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, ["summary", model, .. options]);

        string expected = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Tables", table + ".txt"), TestContext.Current.CancellationToken);
        Assert.Equal(expected, result.Output);
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
    }

    [Theory]
    [InlineData("simple", "50,992")]
    [InlineData("fashion-simple", "50,992")]
    [InlineData("stacked", "706,174")]
    [InlineData("linear", "885,884")]
    [InlineData("vae", "1,068,820")]
    [InlineData("contractive", "201,616")]
    [InlineData("sequence", "93,468")]
    [InlineData("attention", "72,336")]
    [InlineData("conditional", "827,168")]
    public async Task Summary_CountsTheParameters(string model, string count)
    {
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "summary", model);

        Assert.Contains($"\nTotal params: {count}\nTrainable params: {count}\nNon-trainable params: 0\n", result.Output);
    }

    [Fact]
    public async Task Parts_ShareOutTheLayers()
    {
        GalleryProcess.Result result = await GalleryProcess.Run(_folder.Path, "summary", "linear", "--part", "decoder");

        Assert.Contains("input_1 (InputLayer)         (None, 100) ", result.Output);
        Assert.Contains("output (Dense)               (None, 784)               392784 ", result.Output);
        Assert.Contains("\nTotal params: 443,284\n", result.Output);
    }

    [Fact]
    public async Task ReaderThatLeaves_IsNoError()
    {
        using var gallery = new GalleryProcess(_folder.Path, "summary", "fashion-deep");
        gallery.Output.Close();

        GalleryProcess.Result result = await gallery.End(reads: false);
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
    }
}
