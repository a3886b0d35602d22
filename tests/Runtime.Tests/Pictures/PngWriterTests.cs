using System;

namespace Autoencoders.Runtime.Tests.Pictures;

public sealed class PngWriterTests
{
    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(7, 3, true)]
    [InlineData(7, 3, false)]
    [InlineData(300, 211, true)]
    [InlineData(300, 211, false)]
    public void Image_ComesBackPixelByPixel(int width, int height, bool gray)
    {
        RgbImage image = Noise(width, height, gray);

        var read = new PngReader(PngWriter.Encode(image));

        Assert.Equal((width, height, gray ? 1 : 3), (read.Width, read.Height, read.Channels));
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
                Assert.Equal(image[x, y], read[x, y]);
        }
    }

    [Fact]
    public void SameImage_GivesTheSameBytes() =>
        Assert.Equal(PngWriter.Encode(Noise(60, 40, gray: false)), PngWriter.Encode(Noise(60, 40, gray: false)));

    [Fact]
    public void OneColouredPixel_MakesTheFileColoured()
    {
        var image = new RgbImage(20, 20, Rgb.White);
        Assert.Equal(1, new PngReader(PngWriter.Encode(image)).Channels);
        image[19, 19] = new Rgb(255, 255, 254);
        Assert.Equal(3, new PngReader(PngWriter.Encode(image)).Channels);
    }

    [Fact]
    public void LastChunk_HasTheCheckSumOfTheSpecification() =>
        Assert.Equal("0000000049454E44AE426082", Convert.ToHexString(PngWriter.Encode(new RgbImage(1, 1, default)).AsSpan()[^12..]));

    private static RgbImage Noise(int width, int height, bool gray)
    {
        var random = new Random(5);
        var image = new RgbImage(width, height, Rgb.Black);
        for (int i = 0; i < width * height; i++)
        {
            byte level = (byte)random.Next(256);
            image[i % width, i / width] = gray ? Rgb.Gray(level) : new Rgb(level, (byte)random.Next(256), (byte)random.Next(256));
        }

        image[0, 0] = gray ? Rgb.Gray(9) : new Rgb(1, 2, 3);
        return image;
    }
}
