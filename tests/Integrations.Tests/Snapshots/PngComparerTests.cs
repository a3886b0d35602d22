using System;
using System.Linq;
using Autoencoders.Snapshots;

namespace Autoencoders.Integrations.Tests.Snapshots;

public sealed class PngComparerTests
{
    private static readonly byte[] Pixels = [.. Enumerable.Range(0, 6 * 5 * 4).Select(static i => (byte)((i * i) + (i * 13)))];

    private static byte[] Opaque(int channels) => [.. Pixels.Select((value, i) => i % channels == channels - 1 ? (byte)255 : value)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Pixels_DoNotDependOnTheFilter(int channels)
    {
        byte[] plain = PngPixels.TryRead(Png.Write(6, channels, Pixels))!.Rgba;
        for (int filter = 1; filter <= 4; filter++)
        {
            byte[] file = Png.Write(6, channels, Pixels, filter);

            Assert.Equal(plain, PngPixels.TryRead(file)!.Rgba);
            Assert.Null(PngComparer.Difference(file, Png.Write(6, channels, Pixels), 0));
        }
    }

    [Fact]
    public void Pixels_AreThoseWritten()
    {
        PngPixels png = PngPixels.TryRead(Png.Write(6, 4, Pixels))!;

        Assert.Equal((6, 5), (png.Width, png.Height));
        Assert.Equal(Pixels, png.Rgba);
        Assert.Equal([9, 9, 9, 255], PngPixels.TryRead(Png.Write(1, 1, [9]))!.Rgba);
        Assert.Equal([9, 9, 9, 8], PngPixels.TryRead(Png.Write(1, 2, [9, 8]))!.Rgba);
        Assert.Equal([9, 8, 7, 255], PngPixels.TryRead(Png.Write(1, 3, [9, 8, 7]))!.Rgba);
    }

    [Fact]
    public void Figure_IsReadBack()
    {
        Figure figure = Figure.Grid(Samples.FromBytes(Pixels, new Shape(5, 8, 3)));

        Assert.Equal(figure.Pixels.Bytes.ToArray(), PngPixels.TryRead(figure.ToPng())!.Rgba.Where(static (_, i) => i % 4 != 3));
    }

    [Fact]
    public void SamePictureStoredOtherwise_IsEqual()
    {
        byte[] gray = [3, 200, 77, 0];

        Assert.Null(PngComparer.Difference(Png.Write(2, 1, gray), Png.Write(2, 3, [.. gray.SelectMany(static value => new[] { value, value, value })]), 0));
        Assert.Null(PngComparer.Difference(Png.Write(6, 4, Opaque(4)), Png.Write(6, 3, [.. Opaque(4).Where(static (_, i) => i % 4 != 3)]), 0));
    }

    // Of 12 numbers two differ, by 3 and by 9.
    [Theory]
    [InlineData(0.99, false)]
    [InlineData(1.0, true)]
    public void Tolerance_IsTheMeanOverPixelsAndColours(double tolerance, bool isEqual)
    {
        byte[] before = Enumerable.Repeat((byte)100, 12).ToArray();
        byte[] now = [.. before];
        now[1] = 103;
        now[7] = 91;

        string? difference = PngComparer.Difference(Png.Write(2, 3, now), Png.Write(2, 3, before), tolerance);

        if (isEqual)
            Assert.Null(difference);
        else
            Assert.Equal("The mean absolute difference of the colours is 1 of 255; at most 0.99 was asked for.", difference);
    }

    [Fact]
    public void Opacity_IsNotHiddenByTheColours() =>
        Assert.StartsWith(
            "The mean absolute difference of opacity is 8 of 255",
            PngComparer.Difference(Png.Write(1, 2, [50, 90]), Png.Write(1, 2, [50, 98]), 7), StringComparison.Ordinal);

    [Fact]
    public void SizesThatDiffer_AreToldWhateverTheTolerance() =>
        Assert.Equal("The picture is 2 × 1 pixels; verified were 1 × 2.", PngComparer.Difference(Png.Write(2, 1, [0, 0]), Png.Write(1, 1, [0, 0]), 255));

    [Fact]
    public void EqualBytes_NeedNotBePngs() => Assert.Null(PngComparer.Difference([1, 2], [1, 2], 0));

    [Fact]
    public void OtherFilesThatDiffer_AreDifferent()
    {
        byte[] png = Png.Write(1, 1, [0]);

        Assert.Contains("neither", PngComparer.Difference([1], [2], 255)!, StringComparison.Ordinal);
        Assert.Contains("the received file is not", PngComparer.Difference([1], png, 255)!, StringComparison.Ordinal);
        Assert.Contains("the verified file is not", PngComparer.Difference(png, [1], 255)!, StringComparison.Ordinal);
    }

    [Fact]
    public void FileCutShort_IsNotRead()
    {
        byte[] whole = Png.Write(6, 3, [.. Pixels[..90]]);

        Assert.NotNull(PngPixels.TryRead(whole));
        for (int length = 0; length < whole.Length; length++)
            Assert.Null(PngPixels.TryRead(whole.AsSpan(0, length)));
    }

    [Fact]
    public void AlteredFile_IsReadOrNot_ButNeverFails()
    {
        byte[] whole = Png.Write(6, 3, [.. Pixels[..90]]);
        for (int i = 0; i < whole.Length * 8; i++)
        {
            byte[] altered = [.. whole];
            altered[i / 8] ^= (byte)(1 << (i % 8));
            PngPixels? read = PngPixels.TryRead(altered);
            Assert.True(read is null || read.Rgba.Length == read.Width * read.Height * PngPixels.Channels);
        }
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(256)]
    [InlineData(double.NaN)]
    public void Tolerance_IsALevel(double tolerance) => Assert.Throws<ArgumentOutOfRangeException>(() => PngComparer.RequireTolerance(tolerance));
}
