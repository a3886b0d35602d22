using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Images;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Autoencoders.Integrations.Tests.Images;

public sealed class SampleImagesTests
{
    private static byte[] AllBytes => [.. Enumerable.Range(0, 256).Select(static i => (byte)i)];

    private static byte[] Pixels<TPixel>(Image<TPixel> image, int channels)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        byte[] pixels = new byte[image.Width * image.Height * channels];
        image.CopyPixelDataTo(pixels);
        return pixels;
    }

    [Fact]
    public void EveryByte_SurvivesTheWayThereAndBack()
    {
        Samples gray = Samples.FromBytes([.. AllBytes, .. AllBytes.Reverse()], new Shape(8, 32, 1));
        Samples color = Samples.FromBytes([.. AllBytes, .. AllBytes, .. AllBytes], new Shape(8, 32, 3));

        Assert.Equal(gray.ToArray(), gray.ToGrayImages().ToSamples().ToArray());
        Assert.Equal(gray.Shape, gray.ToGrayImages().ToSamples().Shape);
        Assert.Equal(color.ToArray(), color.ToImages().ToSamples().ToArray());
        Assert.Equal(color.Shape, color.ToImages().ToSamples().Shape);
    }

    [Fact]
    public void Sizes_AreWidthAndHeight()
    {
        Image<Rgb24> image = Assert.Single(Samples.FromBytes(new byte[6], new Shape(2, 3)).ToImages());

        Assert.Equal((3, 2), (image.Width, image.Height));
        Assert.Equal(new Shape(2, 3, 3), image.ToSamples().Shape);
    }

    [Fact]
    public void OneChannel_BecomesThreeEqualOnes() =>
        Assert.Equal([1, 1, 1, 9, 9, 9], Pixels(Assert.Single(Samples.FromBytes([1, 9], new Shape(1, 2)).ToImages()), 3));

    [Fact]
    public void EverySample_IsAnImageOfItsOwn()
    {
        Image<L8>[] images = Samples.FromBytes([1, 2, 3, 4], new Shape(1, 2)).ToGrayImages();

        Assert.Equal([1, 2], Pixels(images[0], 1));
        Assert.Equal([3, 4], Pixels(images[1], 1));
    }

    [Fact]
    public void ValuesBeyondTheRange_BecomeItsEnds()
    {
        Samples samples = Samples.FromFloats([-1, 0, 0.5f, 1, 7, float.NaN, float.PositiveInfinity], new Shape(1, 7));

        Assert.Equal([0, 0, 128, 255, 255, 0, 255], Pixels(Assert.Single(samples.ToGrayImages()), 1));
    }

    [Fact]
    public void Colours_AreNoGreyImages() =>
        Assert.Contains("Grayscale", Assert.Throws<ArgumentException>(() => Samples.FromBytes(new byte[3], new Shape(1, 1, 3)).ToGrayImages()).Message, StringComparison.Ordinal);

    [Fact]
    public void VectorsAndOtherShapes_AreNoPictures()
    {
        foreach (Shape shape in new[] { new Shape(4), new Shape(1, 2, 2), new Shape(1, 1, 1, 4) })
            Assert.Contains(shape.ToString(), Assert.Throws<ArgumentException>(() => Samples.FromBytes(new byte[4], shape).ToImages()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImagesOfDifferentSizes_AreRefused()
    {
        Image<L8>[] images = [.. Samples.FromBytes(new byte[2], new Shape(1, 2)).ToGrayImages(), .. Samples.FromBytes(new byte[2], new Shape(2, 1)).ToGrayImages()];

        Assert.Contains("The first image has 2 × 1 pixels, but image 2 has 1 × 2", Assert.Throws<ArgumentException>(() => images.ToSamples()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoImages_AreNoSamples() => Assert.Throws<ArgumentException>(static () => new List<Image<Rgb24>>().ToSamples());
}
