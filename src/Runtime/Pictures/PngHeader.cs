using System;
using System.Buffers.Binary;
using System.IO;

namespace Autoencoders;

/// <summary>What a pixel of a PNG image consists of.</summary>
internal enum PngColor
{
    Gray = 0,
    Truecolor = 2,
    Indexed = 3,
    GrayAlpha = 4,
    TruecolorAlpha = 6,
}

/// <summary>The sizes of a PNG image, and where its pixels' numbers lie.</summary>
internal sealed record PngHeader(int Width, int Height, int Depth, PngColor Color)
{
    private const int Length = 13;

    /// <summary>How many numbers a pixel has.</summary>
    public int Channels => Color switch { PngColor.Truecolor => 3, PngColor.GrayAlpha => 2, PngColor.TruecolorAlpha => 4, _ => 1 };

    /// <summary>How many bytes a row has.</summary>
    public int RowLength => (Width * Channels * Depth + 7) / 8;

    /// <summary>How far to the left the byte lies that a filter compares with.</summary>
    public int PixelBytes => Math.Max(1, Channels * Depth / 8);

    /// <exception cref="InvalidDataException">It is damaged, or of a kind that is not read.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> content, int maxSide)
    {
        if (content.Length != Length)
            throw new InvalidDataException($"its header has {content.Length} bytes, not {Length}.");
        uint width = BinaryPrimitives.ReadUInt32BigEndian(content);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(content[4..]);
        if (width < 1 || height < 1 || width > maxSide || height > maxSide)
            throw new InvalidDataException($"it has {width} × {height} pixels; from 1 to {maxSide} each way can be read.");
        if ((content[8], content[9]) is not ((1 or 2 or 4 or 8 or 16, 0) or (8 or 16, 2 or 4 or 6) or (1 or 2 or 4 or 8, 3)))
            throw new InvalidDataException($"it has colour type {content[9]} of {content[8]} bits, which there is not.");
        if (content[12] != 0)
            throw new InvalidDataException("it is interlaced. Save it without interlacing.");
        return new PngHeader((int)width, (int)height, content[8], (PngColor)content[9]);
    }

    /// <summary>One number of a row, as it is written; of 16 bits the upper 8.</summary>
    public int Raw(ReadOnlySpan<byte> row, int at)
    {
        if (Depth >= 8)
            return row[at * (Depth / 8)];
        int perByte = 8 / Depth;
        int shift = 8 - Depth * (at % perByte + 1);
        return (row[at / perByte] >> shift) & ((1 << Depth) - 1);
    }

    /// <summary>One number of a row, as 0…255.</summary>
    public byte Level(ReadOnlySpan<byte> row, int at) => (byte)(Depth >= 8 ? Raw(row, at) : Raw(row, at) * 255 / ((1 << Depth) - 1));
}
