using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Autoencoders;

/// <summary>Reads PNG images: every colour type and depth, but not interlaced ones. https://www.w3.org/TR/png-3/</summary>
internal static class PngFile
{
    private const int MaxSide = 16384;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads a file.</summary>
    /// <exception cref="DataFileException">The file is missing, damaged, or no PNG image that can be read.</exception>
    public static RgbImage Read(string path)
    {
        byte[] file;
        try
        {
            file = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DataFileException(path, "cannot be read: there is no such file.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, $"cannot be read: {failure.Message}", failure);
        }

        try
        {
            return Decode(file);
        }
        catch (InvalidDataException failure)
        {
            throw new DataFileException(path, $"is no PNG image that can be read: {failure.Message}", failure);
        }
    }

    /// <summary>Decodes an image.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a kind that is not read; the message says what.</exception>
    public static RgbImage Decode(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
            throw new InvalidDataException("it does not begin as one.");
        PngHeader? header = null;
        ReadOnlySpan<byte> palette = default;
        ReadOnlySpan<byte> transparency = default;
        using var data = new MemoryStream();
        for (int at = Signature.Length; ;)
        {
            if (at + 12 > file.Length)
                throw new InvalidDataException("it is cut short.");
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
                throw new InvalidDataException("it is cut short.");
            ReadOnlySpan<byte> chunk = file.Slice(at + 4, 4 + (int)length);
            if (PngWriter.Checksum(chunk) != BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8 + (int)length)..]))
                throw new InvalidDataException("a checksum is wrong: it was altered.");
            ReadOnlySpan<byte> content = chunk[4..];
            if (chunk.StartsWith("IHDR"u8))
                header = PngHeader.Read(content, MaxSide);
            else if (chunk.StartsWith("PLTE"u8))
                palette = content;
            else if (chunk.StartsWith("tRNS"u8))
                transparency = content;
            else if (chunk.StartsWith("IDAT"u8))
                data.Write(content);
            else if (chunk.StartsWith("IEND"u8))
                break;
            at += 12 + (int)length;
        }

        return Pixels(header ?? throw new InvalidDataException("it has no header."), data, palette, transparency);
    }

    private static RgbImage Pixels(PngHeader header, MemoryStream data, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> transparency)
    {
        var image = new RgbImage(header.Width, header.Height, Rgb.Black);
        var row = new byte[header.RowLength];
        var above = new byte[header.RowLength];
        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        for (int y = 0; y < header.Height; y++)
        {
            int filter = zlib.ReadByte();
            if (filter < 0 || zlib.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
                throw new InvalidDataException($"it has {y} of its {header.Height} rows.");
            Unfilter(filter, row, above, header.PixelBytes);
            for (int x = 0; x < header.Width; x++)
                image[x, y] = Pixel(header, row, x, palette, transparency);
            (row, above) = (above, row);
        }

        return image;
    }

    private static void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above, int pixelBytes)
    {
        for (int i = 0; i < row.Length; i++)
        {
            int left = i < pixelBytes ? 0 : row[i - pixelBytes];
            int corner = i < pixelBytes ? 0 : above[i - pixelBytes];
            row[i] += filter switch
            {
                0 => 0,
                1 => (byte)left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                4 => (byte)Paeth(left, above[i], corner),
                _ => throw new InvalidDataException($"a row has filter {filter}, which there is not."),
            };
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        int toLeft = Math.Abs(above - corner);
        int toAbove = Math.Abs(left - corner);
        int toCorner = Math.Abs(left + above - 2 * corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static Rgb Pixel(PngHeader header, ReadOnlySpan<byte> row, int x, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> transparency)
    {
        int first = x * header.Channels;
        switch (header.Color)
        {
            case PngColor.Indexed:
                int index = header.Raw(row, x);
                if (3 * index + 3 > palette.Length)
                    throw new InvalidDataException($"a pixel has colour {index} of a palette of {palette.Length / 3}.");
                ReadOnlySpan<byte> color = palette.Slice(3 * index, 3);
                return OnBlack(new Rgb(color[0], color[1], color[2]), index < transparency.Length ? transparency[index] : (byte)255);
            case PngColor.Gray:
                return Rgb.Gray(header.Level(row, first));
            case PngColor.GrayAlpha:
                return OnBlack(Rgb.Gray(header.Level(row, first)), header.Level(row, first + 1));
            default:
                var rgb = new Rgb(header.Level(row, first), header.Level(row, first + 1), header.Level(row, first + 2));
                return header.Color == PngColor.Truecolor ? rgb : OnBlack(rgb, header.Level(row, first + 3));
        }
    }

    private static Rgb OnBlack(Rgb color, byte alpha) => alpha == 255 ? color : new((byte)(color.R * alpha / 255), (byte)(color.G * alpha / 255), (byte)(color.B * alpha / 255));
}
