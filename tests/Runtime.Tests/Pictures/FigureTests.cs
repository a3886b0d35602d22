using System;
using System.IO;
using System.Linq;
using Autoencoders.Runtime.Tests.Checkpoints;

namespace Autoencoders.Runtime.Tests.Pictures;

public sealed class FigureTests
{
    private const int Gap = 4;

    [Fact]
    public void EveryValue_BecomesASquareOfItsGray()
    {
        byte[] bytes = new byte[2 * 28 * 28];
        new Random(3).NextBytes(bytes);

        RgbImage pixels = Figure.Grid(Samples.FromBytes(bytes, new Shape(28, 28, 1))).Pixels;

        Assert.Equal((Gap + 56 + Gap + 56 + Gap, Gap + 56 + Gap), (pixels.Width, pixels.Height));
        for (int y = 0; y < pixels.Height; y++)
        {
            for (int x = 0; x < pixels.Width; x++)
            {
                int picture = (x - Gap) / (56 + Gap), left = (x - Gap) % (56 + Gap), top = y - Gap;
                bool inside = x >= Gap && left < 56 && top is >= 0 and < 56;
                Rgb expected = inside ? Rgb.Gray(bytes[(picture * 784) + (top / 2 * 28) + (left / 2)]) : Rgb.White;
                Assert.Equal(expected, pixels[x, y]);
            }
        }
    }

    [Fact]
    public void Codes_AreEnlargedToTheirPictures_AndCentred()
    {
        RgbImage pixels = Figure.Grid(Constant(10, 0, 28, 28), Constant(10, 0, 8, 4), Constant(10, 0, 784)).Pixels;

        Assert.Equal(((10 * (56 + Gap)) + Gap, (3 * (56 + Gap)) + Gap), (pixels.Width, pixels.Height));
        // 8 × 4 times 7 is 56 × 28, with 14 pixels free on either side.
        int middle = Gap + 56 + Gap;
        for (int x = Gap; x < Gap + 56; x++)
        {
            Rgb expected = x - Gap is >= 14 and < 42 ? Rgb.Black : Rgb.White;
            Assert.Equal(expected, pixels[x, middle]);
            Assert.Equal(expected, pixels[x, middle + 55]);
        }
    }

    [Fact]
    public void LargePictures_AreNotMadeSmaller()
    {
        RgbImage pixels = Figure.Grid(new FigureOptions { CellSize = 20, Gap = 0 }, Constant(1, 0, 40, 90)).Pixels;
        Assert.Equal((90, 40), (pixels.Width, pixels.Height));
    }

    [Fact]
    public void ShorterRow_LeavesItsEndEmpty()
    {
        RgbImage pixels = Figure.Grid(Bare(1), Constant(3, 0, 4, 4), Constant(1, 0, 4, 4)).Pixels;
        Assert.Equal((12, 8), (pixels.Width, pixels.Height));
        Assert.Equal(Rgb.Black, pixels[3, 7]);
        Assert.Equal(Rgb.White, pixels[4, 7]);
        Assert.Equal(Rgb.Black, pixels[11, 3]);
    }

    [Fact]
    public void ThreeChannels_AreRedGreenBlue()
    {
        Samples colors = Samples.FromBytes([255, 0, 0, 10, 20, 30], new Shape(1, 2, 3));
        RgbImage pixels = Figure.Grid(Bare(1), colors).Pixels;
        Assert.Equal(new Rgb(255, 0, 0), pixels[0, 0]);
        Assert.Equal(new Rgb(10, 20, 30), pixels[1, 0]);
    }

    [Fact]
    public void Range_SaysWhatIsBlackAndWhite()
    {
        // Two pictures of two values, which leave 0…1.
        Samples row = Samples.FromFloats([0, 2, -4, 4], new Shape(2, 1));
        Assert.Equal([0, 255, 0, 255], Levels(PictureRange.Auto, row));
        Assert.Equal([0, 255, 0, 255], Levels(PictureRange.PerImage, row));
        Assert.Equal([0, 255, 0, 255], Levels(PictureRange.Unit, row));
        Assert.Equal([128, 191, 0, 255], Levels(PictureRange.PerRow, row));
        Assert.Equal([0, 51, 0, 102], Levels(PictureRange.Between(0, 10), row));
    }

    [Fact]
    public void AutomaticRange_OfAUnitRowIsUnit_WhateverOtherRowsHold()
    {
        Samples unit = Samples.FromFloats([0.2f, 0.4f], new Shape(2, 1)), wide = Samples.FromFloats([0, 50], new Shape(2, 1));
        RgbImage pixels = Figure.Grid(Bare(1), unit, wide).Pixels;
        Assert.Equal([51, 102, 0, 255], Enumerable.Range(0, 4).Select(y => (int)pixels[0, y].R));
    }

    [Fact]
    public void AutomaticRange_LeavesUnitOnEitherSide()
    {
        Assert.Equal([0, 255], Levels(PictureRange.Auto, Samples.FromFloats([-0.5f, 0.5f], new Shape(2, 1))));
        Assert.Equal([0, 255], Levels(PictureRange.Auto, Samples.FromFloats([0.5f, 1.5f], new Shape(2, 1))));
    }

    [Fact]
    public void PictureOfOneValue_IsDrawnAsSmallest() =>
        Assert.Equal([0, 0], Levels(PictureRange.PerImage, Constant(1, 7, 2, 1)));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void ValuesThatAreNoNumbers_AreRed_AndCountForNoRange(float value)
    {
        var red = new Rgb(255, 0, 0);
        foreach (PictureRange range in new[] { PictureRange.Auto, PictureRange.Unit, PictureRange.PerImage, PictureRange.PerRow })
        {
            RgbImage pixels = Figure.Grid(Bare(1, range), Samples.FromFloats([value, 0, 1], new Shape(3, 1))).Pixels;
            Assert.Equal([red, Rgb.Black, Rgb.White], Enumerable.Range(0, 3).Select(y => pixels[0, y]));
        }

        Assert.Equal(red, Figure.Grid(Bare(1), Samples.FromFloats([0, value, 0], new Shape(1, 1, 3))).Pixels[0, 0]);
        Assert.Equal(red, Figure.Grid(Bare(1), Constant(1, value, 1, 1)).Pixels[0, 0]);
    }

    [Fact]
    public void LargestNumbers_DoNotOverflowTheRange() =>
        Assert.Equal([0, 128, 255], Levels(PictureRange.PerImage, Samples.FromFloats([float.MinValue, 0, float.MaxValue], new Shape(3, 1))));

    [Fact]
    public void Labels_LeaveThePicturesAsTheyAre()
    {
        Samples images = Samples.FromBytes(Enumerable.Range(0, 256).Select(i => (byte)i).ToArray(), new Shape(8, 8));
        RgbImage plain = Figure.Grid(images, images).Pixels;
        RgbImage labelled = Figure.Grid(
            new FigureOptions { Title = "Title", RowLabels = ["in", "out"], ColumnLabels = ["a", "b", "c", "a long label, wider than its column"] },
            images, images).Pixels;

        Assert.True(labelled.Width > plain.Width && labelled.Height > plain.Height);
        // The last row of pictures ends one gap above the lower edge in both; its colours are the same from left to right.
        Assert.Equal(Colors(plain), Colors(labelled));

        static Rgb[] Colors(RgbImage image) =>
            Enumerable.Range(0, image.Width).Select(x => image[x, image.Height - Gap - 1]).Where(color => color != Rgb.White).ToArray();
    }

    [Theory]
    [InlineData(1, 1, 1, 0)]
    [InlineData(1, 32, 1, 0)]
    [InlineData(32, 1, 64, 0)]
    [InlineData(3, 3, 200, 50)]
    public void AnyLabels_FitInAnyFigure(int height, int width, int cellSize, int gap)
    {
        string label = "A label far wider than what it labels, gjpqy";
        var options = new FigureOptions { Title = label, RowLabels = [label, ""], ColumnLabels = ["", label], CellSize = cellSize, Gap = gap };
        RgbImage pixels = Figure.Grid(options, Constant(2, 1, height, width), Constant(1, 1, 2, 2)).Pixels;
        Assert.True(pixels.Width >= PixelFont.Measure(label, 1));
    }

    [Fact]
    public void PictureLowerThanItsLabel_StandsInTheMiddleOfIt()
    {
        // One pixel in a line of nine: four above and four below.
        RgbImage pixels = Figure.Grid(new FigureOptions { CellSize = 1, Gap = 0, RowLabels = ["x"] }, Constant(1, 0, 1, 1)).Pixels;
        Assert.Equal([4], Enumerable.Range(0, pixels.Height).Where(y => pixels[pixels.Width - 1, y] == Rgb.Black));
        Assert.Equal(PixelFont.LineHeight, pixels.Height);
    }

    [Fact]
    public void Labels_AreBrightOnADarkBackground()
    {
        var options = new FigureOptions { Title = "T", Background = Rgb.Black };
        byte brightest = Figure.Grid(options, Constant(1, 0, 28, 28)).Pixels.Bytes.ToArray().Max();
        Assert.InRange(brightest, 200, 255);
    }

    [Fact]
    public void SavedFile_IsThePixels_AndNothingElseIsLeft()
    {
        using var folder = new TemporaryFolder();
        Figure figure = Figure.Grid(new FigureOptions { ColorMap = ColorMap.Viridis }, Constant(2, 0.5f, 28, 28));

        figure.Save(folder.File("new/figure.png"));

        byte[] bytes = File.ReadAllBytes(Assert.Single(Directory.GetFiles(folder.File("new"))));
        Assert.Equal(figure.ToPng(), bytes);
        var read = new PngReader(bytes);
        Assert.Equal((figure.Pixels.Width, figure.Pixels.Height), (read.Width, read.Height));
        Assert.Equal(figure.Pixels[Gap, Gap], read[Gap, Gap]);
    }

    private static FigureOptions Bare(int cellSize, PictureRange range = default) => new() { CellSize = cellSize, Gap = 0, Range = range };

    private static Samples Constant(int count, float value, params int[] sizes)
    {
        var shape = new Shape(sizes);
        return Samples.FromFloats(Enumerable.Repeat(value, count * (int)shape.ElementCount).ToArray(), shape);
    }

    // The levels of pictures one pixel wide, picture after picture.
    private static int[] Levels(PictureRange range, Samples row)
    {
        RgbImage pixels = Figure.Grid(Bare(1, range), row).Pixels;
        return Enumerable.Range(0, pixels.Width * pixels.Height).Select(i => (int)pixels[i / pixels.Height, i % pixels.Height].R).ToArray();
    }
}
