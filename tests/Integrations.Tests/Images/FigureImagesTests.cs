using System;
using System.IO;
using System.Linq;
using System.Text;
using Autoencoders.Images;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Autoencoders.Integrations.Tests.Images;

public sealed class FigureImagesTests
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);

    private static Figure Figure(float value, int side = 4) =>
        Autoencoders.Figure.Grid(Samples.FromFloats([.. Enumerable.Range(0, side * side).Select(i => value * i / (side * side))], new Shape(side, side)));

    [Fact]
    public void Image_HasTheFiguresPixels()
    {
        Figure figure = Figure(1);
        using Image<Rgb24> image = figure.ToImage();

        byte[] pixels = new byte[figure.Pixels.Bytes.Length];
        image.CopyPixelDataTo(pixels);

        Assert.Equal((figure.Pixels.Width, figure.Pixels.Height), (image.Width, image.Height));
        Assert.Equal(figure.Pixels.Bytes.ToArray(), pixels);
    }

    [Fact]
    public void Animation_HasOneFrameAFigure_AllShownForTheTimeAsked()
    {
        using Image<Rgb24> animation = new[] { Figure(1), Figure(0.5f), Figure(0) }.ToAnimation(TimeSpan.FromMilliseconds(244), repeats: 3);

        Assert.Equal(3, animation.Frames.Count);
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(24, animation.Frames[i].Metadata.GetGifMetadata().FrameDelay));
        Assert.Equal(3, animation.Metadata.GetGifMetadata().RepeatCount);
    }

    [Fact]
    public void Animation_IsPlayedForEver_UnlessAskedOtherwise()
    {
        using Image<Rgb24> animation = new[] { Figure(1) }.ToAnimation(Tenth);

        Assert.Equal(0, animation.Metadata.GetGifMetadata().RepeatCount);
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(-10, 0)]
    [InlineData(700_000, 0)]
    [InlineData(100, -1)]
    [InlineData(100, 65536)]
    public void TimesAndNumbersThatAGifCannotHold_AreRefused(double milliseconds, int repeats) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new[] { Figure(1) }.ToAnimation(TimeSpan.FromMilliseconds(milliseconds), repeats));

    [Fact]
    public void FiguresOfDifferentSizes_AreRefused()
    {
        string message = Assert.Throws<ArgumentException>(() => new[] { Figure(1), Figure(1), Figure(1, side: 100) }.ToAnimation(Tenth)).Message;

        Assert.Contains("The first figure has", message, StringComparison.Ordinal);
        Assert.Contains("but figure 3 has", message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoFigures_AreNoAnimation() => Assert.Throws<ArgumentException>(() => Array.Empty<Figure>().ToAnimation(Tenth));

    [Fact]
    public void Gif_IsWritten_AndReplacedAsAWhole()
    {
        using var folder = new TemporaryFolder();
        string path = folder.In("made/when/needed/figures.gif");

        for (int run = 0; run < 2; run++)
        {
            new[] { Figure(1), Figure(0) }.SaveGif(path, Tenth);

            Assert.Equal("GIF89a", Encoding.ASCII.GetString(File.ReadAllBytes(path), 0, 6));
            Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
        }
    }

    [Fact]
    public void GifThatCannotBeWritten_IsNamed()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains(folder.Path, Assert.Throws<IOException>(() => new[] { Figure(1) }.SaveGif(folder.Path, Tenth)).Message, StringComparison.Ordinal);
    }
}
