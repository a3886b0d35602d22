using System;
using System.Linq;
using Autoencoders.Images;

namespace Autoencoders.Integrations.Tests.Images;

public sealed class ImageSharpDecoderTests
{
    private static readonly Rgb Red = new(255, 0, 0);
    private static readonly Rgb Green = new(0, 255, 0);
    private static readonly Rgb Blue = new(0, 0, 255);

    // Three squares side by side.
    private static byte[] Flag(int side) =>
        Png.Write(3 * side, 3, [.. Enumerable.Range(0, 3 * side * side).SelectMany(i => Bytes((i % (3 * side) / side) switch { 0 => Red, 1 => Green, _ => Blue }))]);

    private static byte[] Bytes(Rgb color) => [color.R, color.G, color.B];

    private static byte[] Decode(byte[] file, int height, int width, PictureFit fit, int channels = 3, Rgb background = default)
    {
        byte[] pixels = new byte[height * width * channels];
        new ImageSharpDecoder().Decode(file, new PictureForm(height, width, channels, fit, background), pixels);
        return pixels;
    }

    private static Rgb[] Colors(byte[] pixels) => [.. pixels.Chunk(3).Select(static pixel => new Rgb(pixel[0], pixel[1], pixel[2]))];

    [Theory]
    [InlineData(PictureFit.Crop)]
    [InlineData(PictureFit.Pad)]
    [InlineData(PictureFit.Stretch)]
    public void PictureOfTheSizeAskedFor_StaysAsItIs(PictureFit fit)
    {
        byte[] pixels = [.. Enumerable.Range(0, 4 * 3 * 3).Select(static i => (byte)(i * 7))];

        Assert.Equal(pixels, Decode(Png.Write(4, 3, pixels), 3, 4, fit));
    }

    [Fact]
    public void Crop_KeepsTheMiddle() => Assert.All(Colors(Decode(Flag(6), 6, 6, PictureFit.Crop)), static color => Assert.Equal(Green, color));

    [Fact]
    public void Pad_KeepsAllAndFillsWithTheBackground()
    {
        Rgb[] colors = Colors(Decode(Flag(2), 6, 6, PictureFit.Pad, background: new Rgb(9, 8, 7)));

        Assert.All(colors[..12], static color => Assert.Equal(new Rgb(9, 8, 7), color));
        Assert.Equal([Red, Red, Green, Green, Blue, Blue], colors[12..18]);
        Assert.All(colors[24..], static color => Assert.Equal(new Rgb(9, 8, 7), color));
    }

    [Fact]
    public void Stretch_FillsWithAll()
    {
        Rgb[] colors = Colors(Decode(Flag(8), 24, 24, PictureFit.Stretch));

        Assert.All(new[] { 0, 23 * 24 }, row => Assert.Equal([Red, Green, Blue], [colors[row + 2], colors[row + 12], colors[row + 21]]));
    }

    [Fact]
    public void OneChannel_IsLuma() => Assert.Equal([54, 182, 18], Decode(Flag(1), 1, 3, PictureFit.Stretch, channels: 1));

    [Fact]
    public void GrayFile_HasThreeEqualChannels() => Assert.Equal([5, 5, 5, 200, 200, 200], Decode(Png.Write(2, 1, [5, 200]), 1, 2, PictureFit.Crop));

    [Fact]
    public void Background_ShowsThroughTransparentPixels() =>
        Assert.Equal(
            [new Rgb(10, 20, 30), Green],
            Colors(Decode(Png.Write(2, 4, [255, 0, 0, 0, 0, 255, 0, 255]), 1, 2, PictureFit.Crop, background: new Rgb(10, 20, 30))));

    [Fact]
    public void BytesThatAreNoPicture_AreRefused() => Assert.Throws<PictureException>(() => Decode([1, 2, 3, 4], 1, 1, PictureFit.Crop));

    [Fact]
    public void Folder_IsReadFromEndToEnd()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b/2.png", Png.Write(2, 1, [0, 0, 0, 0]));
        folder.Write("a/1.png", Flag(2));
        folder.Write("a/none.png", 1, 2, 3);
        var options = new ImageFolderOptions { Width = 2, Height = 2, LabelsFromFolders = true, SkipDamaged = true, CacheFolder = folder.In(".cache") };

        for (int run = 0; run < 2; run++)
        {
            ImageFolder loaded = ImageFolder.Load(folder.Path, options, TestContext.Current.CancellationToken);

            Assert.Equal(["a/1.png", "b/2.png"], loaded.Files);
            Assert.Equal(["a/none.png"], loaded.Skipped);
            Assert.Equal([0, 1], loaded.Labeled.Labels);
            Assert.Equal([0f, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0], loaded.Images[..1].ToArray());
            Assert.Equal(new float[12], loaded.Images[1..].ToArray());
        }
    }

    [Fact]
    public void DamagedPicture_IsNamedWithWhatIsWrong()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("none.png", 1, 2, 3);

        string message = Assert.Throws<DataFileException>(() => ImageFolder.Load(
            folder.Path, new ImageFolderOptions { Width = 2, Height = 2, UseCache = false }, TestContext.Current.CancellationToken)).Message;

        Assert.StartsWith($"'{path}' is not a picture that can be read: Image cannot be loaded.", message, StringComparison.Ordinal);
    }
}
