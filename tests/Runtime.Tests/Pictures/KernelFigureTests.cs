using System;
using System.Linq;
using Autoencoders.Layers;

namespace Autoencoders.Runtime.Tests.Pictures;

public sealed class KernelFigureTests
{
    private static readonly FigureOptions Bare = new() { Title = "", CellSize = 1, Gap = 0 };

    [Fact]
    public void FiltersOfOneChannel_AreTiled_WithOneRangeAroundZero()
    {
        // Two filters of 1 × 2: (-4, 2) and (0, 4).
        RgbImage pixels = Draw([-4, 0, 2, 4], new Shape(1, 2, 1, 2), new KernelFigureOptions { Look = Gray(2) });
        Assert.Equal((4, 1), (pixels.Width, pixels.Height));
        Assert.Equal([0, 191, 128, 255], Levels(pixels));
    }

    [Fact]
    public void EachFilter_MayHaveARangeOfItsOwn()
    {
        Assert.Equal([0, 191, 128, 255], Levels(Draw([-4, 0, 2, 1], new Shape(1, 2, 1, 2), new KernelFigureOptions { Look = Gray(2), NormalizesEach = true })));
        // Two channels of one filter share its range.
        Assert.Equal([0, 191], Levels(Draw([-4, 2], new Shape(1, 1, 2, 1), new KernelFigureOptions { Look = Gray(1), NormalizesEach = true })));
    }

    [Fact]
    public void SeveralChannels_AreRows_AndFiltersColumns()
    {
        // (1, 1, 2, 3): channel 0 of the filters is -1 0 1, channel 1 is 1 1 -1.
        RgbImage pixels = Draw([-1, 0, 1, 1, 1, -1], new Shape(1, 1, 2, 3), new KernelFigureOptions { Look = Gray(1) });
        Assert.Equal((3, 2), (pixels.Width, pixels.Height));
        Assert.Equal([0, 128, 255, 255, 255, 0], Levels(pixels));
    }

    [Fact]
    public void ThreeChannels_MayBeColors()
    {
        RgbImage pixels = Draw([1, -1, 0], new Shape(1, 1, 3, 1), new KernelFigureOptions { Look = Gray(1), ShowsColors = true });
        Assert.Equal(new Rgb(255, 0, 128), pixels[0, 0]);
    }

    [Fact]
    public void UnitsOfADenseLayer_ArePicturesOfItsInputs()
    {
        // Four inputs, two units.
        RgbImage pixels = Draw([-1, 1, -1, 1, 1, -1, 0, 0], new Shape(4, 2), new KernelFigureOptions { Look = Gray(2) });
        Assert.Equal((4, 2), (pixels.Width, pixels.Height));
        Assert.Equal([0, 0, 255, 255, 255, 128, 0, 128], Levels(pixels));
        Assert.Equal((1, 4), Size(Draw([-1, 1, -1, 1], new Shape(4, 1), new KernelFigureOptions { Look = Gray(2), Picture = new Shape(4, 1) })));
    }

    [Fact]
    public void FiltersOverTime_ArePicturesOfTimeByChannel() =>
        Assert.Equal((6, 4), Size(Draw(new float[24], new Shape(4, 2, 3), new KernelFigureOptions { Look = Gray(4), Columns = 3 })));

    [Fact]
    public void WeightOfAModel_IsDrawnWithItsNameAbove()
    {
        Weight kernel = new Drawn(seed: 1).Layers[0].Weights[0];
        var options = new KernelFigureOptions();
        Assert.Equal(
            KernelFigure.Draw(kernel.Values, kernel.Shape, "conv2d.kernel", options).ToPng(),
            KernelFigure.Draw(kernel, options).ToPng());
        RgbImage bare = KernelFigure.Draw(kernel, new KernelFigureOptions { Look = options.Look with { Title = "" } }).Pixels;
        Assert.True(KernelFigure.Draw(kernel).Pixels.Height > bare.Height);
    }

    [Fact]
    public void WhatIsNoKernel_IsRefused()
    {
        Refused(() => Draw([1], new Shape(1), new()), "w of shape (1)");
        Refused(() => Draw([1], new Shape(1, 2), new()), "holds 2 numbers, but 1");
        Refused(() => Draw([1, 2, 3], new Shape(3, 1), new()), "3 inputs", "Picture");
        Refused(() => Draw([1, 2, 3], new Shape(3, 1), new() { Picture = new Shape(2, 2) }), "3 inputs", "(2, 2) holds 4");
        Refused(() => Draw(new float[16], new Shape(2, 2, 2, 2, 1), new()), "(2, 2, 2, 2, 1)");
        Refused(() => Draw([1], new Shape(1, 1), new() { Columns = -1 }), "Columns is -1");
    }

    private static RgbImage Draw(float[] values, Shape shape, KernelFigureOptions options) => KernelFigure.Draw(values, shape, "w", options).Pixels;

    private static FigureOptions Gray(int cell) => Bare with { CellSize = cell };

    private static (int, int) Size(RgbImage image) => (image.Width, image.Height);

    private static int[] Levels(RgbImage image) => [.. Enumerable.Range(0, image.Width * image.Height).Select(i => (int)image[i % image.Width, i / image.Width].R)];

    private static void Refused(Func<object> action, params string[] parts)
    {
        string message = Assert.Throws<ArgumentException>(action).Message;
        Assert.All(parts, part => Assert.Contains(part, message));
    }
}

[Model, Input(4, 4, 1), Conv2D(3, 3, Activation.Relu, Padding.Same), Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]
public partial class Drawn;
