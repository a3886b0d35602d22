using System;
using System.Linq;

namespace Autoencoders.Runtime.Tests.Pictures;

public sealed class FigureCompositionTests
{
    private static readonly Rgb Blue = new(0x1B, 0x54, 0xA8), Red = new(0xB8, 0x1F, 0x2D);

    [Fact]
    public void Tiles_StandInRows_AndTheLastMayBeShorter()
    {
        Samples five = Samples.FromFloats([0, 0.2f, 0.4f, 0.6f, 0.8f], new Shape(1, 1));
        RgbImage pixels = Figure.Tile(new FigureOptions { CellSize = 1, Gap = 0 }, five, 3).Pixels;
        Assert.Equal((3, 2), (pixels.Width, pixels.Height));
        Assert.Equal([0, 51, 102, 153, 204, 255], Enumerable.Range(0, 6).Select(i => (int)pixels[i % 3, i / 3].R));
    }

    [Fact]
    public void Tiles_HaveOneRange_ThoughTheyStandInSeveralRows()
    {
        Samples four = Samples.FromFloats([0, 5, 10, 20], new Shape(1, 1));
        RgbImage pixels = Figure.Tile(new FigureOptions { CellSize = 1, Gap = 0, Range = PictureRange.PerRow }, four, 2).Pixels;
        Assert.Equal([0, 64, 128, 255], Enumerable.Range(0, 4).Select(i => (int)pixels[i % 2, i / 2].R));
    }

    [Fact]
    public void ManyColumns_AreNoMoreThanSamples()
    {
        RgbImage pixels = Figure.Tile(new FigureOptions { CellSize = 1, Gap = 0 }, Samples.FromFloats([0, 1], new Shape(1, 1)), int.MaxValue).Pixels;
        Assert.Equal((2, 1), (pixels.Width, pixels.Height));
    }

    [Fact]
    public void FiguresBesideAndBelow_KeepTheirPixels_InTheMiddle()
    {
        Figure wide = Plain(6, 2, Red), high = Plain(2, 4, Blue);
        RgbImage beside = Figure.Beside(new FigureOptions { Gap = 1 }, wide, high).Pixels, stack = Figure.Stack(new FigureOptions { Gap = 1 }, wide, high).Pixels;
        Assert.Equal((11, 6), (beside.Width, beside.Height));
        Assert.Equal(
            """
            ...........
            ........BB.
            .RRRRRR.BB.
            .RRRRRR.BB.
            ........BB.
            ...........
            """.ReplaceLineEndings("\n"), Letters(beside));
        Assert.Equal(
            """
            ........
            .RRRRRR.
            .RRRRRR.
            ........
            ...BB...
            ...BB...
            ...BB...
            ...BB...
            ........
            """.ReplaceLineEndings("\n"), Letters(stack));
    }

    [Fact]
    public void TitlesAndLabels_AddRoom_AndLeaveTheFiguresWhole()
    {
        Figure figure = Plain(5, 5, Red);
        string text = "A label far wider than what it labels";
        foreach (Figure labelled in new[]
        {
            figure.WithTitle(text),
            Figure.Beside(new FigureOptions { Title = text, ColumnLabels = [text, ""] }, figure, figure),
            Figure.Stack(new FigureOptions { Title = text, RowLabels = ["", text], Background = Rgb.Black }, figure, figure),
        })
        {
            Assert.True(labelled.Pixels.Width >= PixelFont.Measure(text, 2));
            Assert.Equal(0, Letters(labelled.Pixels).Count(static letter => letter == 'R') % 25);
        }
    }

    [Fact]
    public void Difference_IsReconstructionMinusOriginal_WhiteWhereEqual()
    {
        Samples originals = Samples.FromFloats([0.5f, 0.5f, 0.5f], new Shape(3)), reconstructions = Samples.FromFloats([0.1f, 0.5f, 0.9f], new Shape(1, 3, 1));
        RgbImage pixels = Figure.Difference(new FigureOptions { CellSize = 3, Gap = 0, RowLabels = ["", "", ""] }, originals, reconstructions).Pixels;
        int last = pixels.Width - 1, middle = (2 * PixelFont.LineHeight) + (PixelFont.LineHeight / 2);
        Assert.Equal([Blue, Rgb.White, Red], Enumerable.Range(last - 2, 3).Select(x => pixels[x, middle]));
        Assert.Equal(Rgb.Gray(128), pixels[last, PixelFont.LineHeight / 2]);
    }

    [Fact]
    public void DifferenceOfColors_IsTheMeanOfTheirChannels()
    {
        Samples black = Samples.FromFloats(new float[6], new Shape(1, 2, 3)), colors = Samples.FromFloats([1, 1, 1, 0.5f, -0.5f, 0], new Shape(1, 2, 3));
        RgbImage pixels = Figure.Difference(new FigureOptions { CellSize = 2, Gap = 0, RowLabels = ["", "", ""] }, black, colors).Pixels;
        int middle = (2 * PixelFont.LineHeight) + (PixelFont.LineHeight / 2);
        Assert.Equal([Red, Rgb.White], Enumerable.Range(pixels.Width - 2, 2).Select(x => pixels[x, middle]));
    }

    [Fact]
    public void DifferenceOfEqualPictures_IsWhite()
    {
        Samples same = Samples.FromFloats([0, 1], new Shape(1, 2));
        RgbImage pixels = Figure.Difference(new FigureOptions { CellSize = 2, Gap = 0, RowLabels = ["", "", ""] }, same, same).Pixels;
        Assert.Equal([Rgb.White, Rgb.White], Enumerable.Range(pixels.Width - 2, 2).Select(x => pixels[x, (2 * PixelFont.LineHeight) + (PixelFont.LineHeight / 2)]));
    }

    [Fact]
    public void BlueWhiteRed_IsWhiteExactlyInTheMiddle()
    {
        Assert.Equal([Blue, Rgb.White, Red], new[] { 0, 0.5, 1 }.Select(fraction => ColorMap.BlueWhiteRed[fraction]));
        Assert.All(Enumerable.Range(0, 128), level => Assert.True(ColorMap.BlueWhiteRed[level / 255.0].B > ColorMap.BlueWhiteRed[level / 255.0].R));
        Assert.All(Enumerable.Range(129, 127), level => Assert.True(ColorMap.BlueWhiteRed[level / 255.0].R > ColorMap.BlueWhiteRed[level / 255.0].B));
    }

    [Fact]
    public void WhatCannotBeComposed_IsRefused()
    {
        Figure figure = Plain(1, 1, Red);
        Samples one = Samples.FromFloats([1], new Shape(1, 1)), two = Samples.FromFloats([1, 1], new Shape(1, 1));
        Refused(() => Figure.Beside(), "at least one");
        Refused(() => Figure.Stack(figure, null!), "Figure 2", "null");
        Refused(() => Figure.Beside(new FigureOptions { ColumnLabels = ["a", "b"] }, figure), "2 labels for 1 figures");
        Refused(() => Figure.Beside(new FigureOptions { RowLabels = ["a"] }, figure), "RowLabels", "ColumnLabels");
        Refused(() => Figure.Stack(new FigureOptions { Gap = -1 }, figure), "Gap is -1");
        Refused(() => Figure.Tile(one, 0), "0 columns");
        Refused(() => Figure.Tile(one[..0], 3), "nothing to tile");
        Refused(() => Figure.Difference(one, two), "1 originals and 2 reconstructions");
        Refused(() => Figure.Difference(one, two.Reshape(1, 1)[..1].Select([0, 0])), "1 originals and 2");
        Refused(() => Figure.Difference(one, Samples.FromFloats([1, 2], new Shape(1, 2))), "(1, 1)", "(1, 2)");
        Refused(() => Figure.Difference(one[..0], one[..0]), "empty");
    }

    private static void Refused(Func<object> action, params string[] parts)
    {
        string message = Assert.Throws<ArgumentException>(action).Message;
        Assert.All(parts, part => Assert.Contains(part, message));
    }

    private static Figure Plain(int width, int height, Rgb color) => new(new RgbImage(width, height, color));

    private static string Letters(RgbImage image) => string.Join('\n', Enumerable.Range(0, image.Height).Select(y =>
        string.Concat(Enumerable.Range(0, image.Width).Select(x => image[x, y] == Red ? 'R' : image[x, y] == Blue ? 'B' : '.'))));
}
