using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Autoencoders;

/// <summary>Writes an image as PNG: https://www.w3.org/TR/png-3/.</summary>
/// <remarks>Eight bits grey if every pixel is grey, else eight bits RGB; the same image gives the same bytes on the same .NET.</remarks>
internal static class PngWriter
{
    private const byte Grayscale = 0;
    private const byte Truecolor = 2;
    private const byte FilterUp = 2;

    private static readonly uint[] CrcTable = MakeCrcTable();

    public static byte[] Encode(RgbImage image)
    {
        bool gray = IsGray(image);
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

        Span<byte> header = stackalloc byte[13];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        header[8] = 8;
        header[9] = gray ? Grayscale : Truecolor;
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Compress(image, gray));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    // Every row is stored as its difference to the one above: pictures enlarged by whole factors repeat their rows.
    private static byte[] Compress(RgbImage image, bool gray)
    {
        int stride = image.Width * RgbImage.Channels;
        int step = gray ? RgbImage.Channels : 1;
        var line = new byte[1 + (stride / step)];
        line[0] = FilterUp;
        ReadOnlySpan<byte> above = new byte[stride];
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int y = 0; y < image.Height; y++)
            {
                ReadOnlySpan<byte> row = image.Bytes.Slice(y * stride, stride);
                for (int i = 1, source = 0; i < line.Length; i++, source += step)
                    line[i] = (byte)(row[source] - above[source]);
                zlib.Write(line);
                above = row;
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    private static bool IsGray(RgbImage image)
    {
        ReadOnlySpan<byte> bytes = image.Bytes;
        for (int i = 0; i < bytes.Length; i += RgbImage.Channels)
        {
            if (!new Rgb(bytes[i], bytes[i + 1], bytes[i + 2]).IsGray)
                return false;
        }

        return true;
    }

    /// <summary>The checksum of a chunk's type and content.</summary>
    public static uint Checksum(ReadOnlySpan<byte> chunk) => ~Crc(uint.MaxValue, chunk);

    // CRC-32 of ISO 3309 as in annex D of the PNG specification.
    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint crc = i;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
            table[i] = crc;
        }

        return table;
    }
}
