using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Autoencoders.Runtime.Tests.Training;

namespace Autoencoders.Runtime.Tests.Pictures;

public sealed class PngFileTests
{
    [Fact]
    public void WhatIsWritten_IsReadAgain()
    {
        using var folder = new ScratchFolder();
        Samples colours = Models.Numbers.Uniform(6, new Shape(5, 7, 3));
        Samples greys = Models.Numbers.Uniform(6, new Shape(5, 7));
        foreach (Figure figure in new[] { Figure.Grid(colours), Figure.Grid(greys) })
        {
            figure.Save(folder["figure.png"]);
            RgbImage read = RgbImage.Load(folder["figure.png"]);
            Assert.Equal((figure.Pixels.Width, figure.Pixels.Height), (read.Width, read.Height));
            Assert.Equal(figure.Pixels.Bytes.ToArray(), read.Bytes.ToArray());
        }
    }

    // The same 3 × 2 image in every colour type and depth, by hand, with each row under another filter.
    [Theory]
    [InlineData(0, 8, new byte[] { 0, 0, 128, 255, 1, 255, 128, 128 }, "0 128 255 / 255 127 255")]
    [InlineData(0, 16, new byte[] { 0, 0, 0, 128, 9, 255, 7, 0, 255, 1, 128, 3, 0, 0 }, "0 128 255 / 255 128 0")]
    [InlineData(0, 1, new byte[] { 0, 0b0100_0000, 0, 0b1010_0000 }, "0 255 0 / 255 0 255")]
    [InlineData(0, 2, new byte[] { 0, 0b0001_1000, 0, 0b1100_0000 }, "0 85 170 / 255 0 0")]
    [InlineData(0, 4, new byte[] { 0, 0x08, 0xF0, 0, 0xF8, 0x00 }, "0 136 255 / 255 136 0")]
    [InlineData(4, 8, new byte[] { 0, 0, 255, 128, 255, 255, 0, 0, 255, 255, 128, 255, 0, 255 }, "0 128 0 / 255 128 0")]
    public void EveryGreyKind_IsRead(int color, int depth, byte[] rows, string expected)
    {
        Assert.Equal(expected, Text(PngFile.Decode(Png(3, 2, depth, color, rows))));
    }

    [Fact]
    public void ColourKinds_AreRead()
    {
        byte[] truecolour = [0, 255, 0, 0, 0, 255, 0];
        byte[] withAlpha = [0, 255, 0, 0, 255, 0, 255, 0, 0];
        byte[] indexed = [0, 0b0001_0000];

        Assert.Equal((new Rgb(255, 0, 0), new Rgb(0, 255, 0)), Two(PngFile.Decode(Png(2, 1, 8, 2, truecolour))));
        Assert.Equal((new Rgb(255, 0, 0), new Rgb(0, 0, 0)), Two(PngFile.Decode(Png(2, 1, 8, 6, withAlpha))));
        Assert.Equal((new Rgb(1, 2, 3), new Rgb(4, 5, 6)), Two(PngFile.Decode(Png(2, 1, 2, 3, indexed, [1, 2, 3, 4, 5, 6]))));

        static (Rgb, Rgb) Two(RgbImage image) => (image[0, 0], image[1, 0]);
    }

    [Fact]
    public void AveragePaethAndUp_AreUndone()
    {
        // Filters 3, 4 and 2 over one grey column each, worked out by hand: 10, then 10 + 5 = 15; up 20 → 35; Paeth adds the upper.
        byte[] rows = [3, 10, 10, 4, 5, 5, 2, 1, 1];

        Assert.Equal("10 15 / 15 20 / 16 21", Text(PngFile.Decode(Png(2, 3, 8, 0, rows))));
    }

    [Fact]
    public void ADamagedFile_IsRefused_SayingWhy()
    {
        using var folder = new ScratchFolder();
        byte[] whole = Png(3, 2, 8, 0, [0, 1, 2, 3, 0, 4, 5, 6]);
        for (int length = 0; length < whole.Length; length++)
        {
            byte[] cut = whole[..length];
            Assert.Throws<InvalidDataException>(() => PngFile.Decode(cut));
        }

        for (int at = 0; at < whole.Length; at++)
        {
            byte[] changed = [.. whole];
            changed[at] ^= 1;
            Assert.Throws<InvalidDataException>(() => PngFile.Decode(changed));
        }

        File.WriteAllText(folder["text.png"], "hello");
        Assert.EndsWith("text.png' is no PNG image that can be read: it does not begin as one.", Assert.Throws<DataFileException>(() => RgbImage.Load(folder["text.png"])).Message, StringComparison.Ordinal);
        Assert.Contains("none.png' cannot be read", Assert.Throws<DataFileException>(() => RgbImage.Load(folder["none.png"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resizing_KeepsTheMean_AndWholeFactorsAreMeansOfBlocks()
    {
        RgbImage image = PngFile.Decode(Png(4, 2, 8, 0, [0, 10, 20, 100, 200, 0, 30, 40, 50, 50]));

        Assert.Equal("25 100", Text(image.Resize(2, 1)));
        Assert.Equal("10 10 20 20 100 100 200 200 / 10 10 20 20 100 100 200 200 / 30 30 40 40 50 50 50 50 / 30 30 40 40 50 50 50 50", Text(image.Resize(8, 4)));
        Assert.Equal(62.5, image.Resize(3, 2).Bytes.ToArray().Average(static level => (double)level), 0.5);
        Assert.Throws<ArgumentOutOfRangeException>(() => image.Resize(0, 1));
    }

    private static string Text(RgbImage image) => string.Join(" / ", Enumerable.Range(0, image.Height).Select(y => string.Join(" ", Enumerable.Range(0, image.Width).Select(x => image[x, y].R))));

    private static byte[] Png(int width, int height, int depth, int color, byte[] rows, byte[]? palette = null)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = ((byte)depth, (byte)color);
        Chunk("IHDR", header);
        if (palette is not null)
            Chunk("PLTE", palette);
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(rows);
        Chunk("IDAT", compressed.ToArray());
        Chunk("IEND", []);
        return png.ToArray();

        void Chunk(string type, byte[] content)
        {
            byte[] whole = [.. type.Select(static letter => (byte)letter), .. content];
            Span<byte> number = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
            png.Write(number);
            png.Write(whole);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc(whole));
            png.Write(number);
        }
    }

    // Bit by bit, as the standard says it.
    private static uint Crc(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        }

        return ~crc;
    }
}
