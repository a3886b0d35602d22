using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Autoencoders.Snapshots;

/// <summary>The pixels of a PNG of eight bits a channel, without palette or interlacing: https://www.w3.org/TR/png-3/.</summary>
internal sealed class PngPixels
{
    /// <summary>Red, green, blue, opacity.</summary>
    public const int Channels = 4;

    private const int HeaderLength = 13;
    private const int ChunkFrame = 12;
    private const int MostPixels = 1 << 28;

    private PngPixels(int width, int height, byte[] rgba)
    {
        Width = width;
        Height = height;
        Rgba = rgba;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>All pixels row by row from the top.</summary>
    public byte[] Rgba { get; }

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads a file; null where it is another kind of file or of PNG, or is not whole.</summary>
    public static PngPixels? TryRead(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
            return null;
        ReadOnlySpan<byte> header = [];
        using var packed = new MemoryStream();
        bool isWhole = false;
        for (ReadOnlySpan<byte> rest = file[Signature.Length..]; !isWhole && rest.Length >= ChunkFrame;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - ChunkFrame)
                return null;
            ReadOnlySpan<byte> type = rest.Slice(4, 4);
            ReadOnlySpan<byte> body = rest.Slice(8, (int)length);
            if (type.SequenceEqual("IHDR"u8))
                header = body;
            else if (type.SequenceEqual("IDAT"u8))
                packed.Write(body);
            else
                isWhole = type.SequenceEqual("IEND"u8);
            rest = rest[(ChunkFrame + (int)length)..];
        }

        if (!isWhole || header.Length != HeaderLength || header[8] != 8 || header[10..].ContainsAnyExcept((byte)0))
            return null;
        int stored = header[9] switch { 0 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        long width = BinaryPrimitives.ReadUInt32BigEndian(header);
        long height = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        if (stored == 0 || width == 0 || height == 0 || width * height > MostPixels)
            return null;
        packed.Position = 0;
        return Unfilter(packed, (int)width, (int)height, stored) is { } pixels ? new PngPixels((int)width, (int)height, ToRgba(pixels, stored)) : null;
    }

    private static byte[]? Unfilter(Stream packed, int width, int height, int channels)
    {
        int stride = width * channels;
        byte[] pixels = new byte[stride * height];
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        try
        {
            for (int y = 0; y < height; y++)
            {
                int filter = zlib.ReadByte();
                if (filter is < 0 or > 4)
                    return null;
                Span<byte> row = pixels.AsSpan(y * stride, stride);
                zlib.ReadExactly(row);
                Unfilter(row, y == 0 ? default : pixels.AsSpan((y - 1) * stride, stride), filter, channels);
            }

            return pixels;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static void Unfilter(Span<byte> row, ReadOnlySpan<byte> above, int filter, int channels)
    {
        for (int i = 0; i < row.Length; i++)
        {
            int left = i >= channels ? row[i - channels] : 0;
            int up = above.IsEmpty ? 0 : above[i];
            int corner = above.IsEmpty || i < channels ? 0 : above[i - channels];
            row[i] += (byte)(filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => 0,
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static byte[] ToRgba(byte[] pixels, int stored)
    {
        byte[] rgba = new byte[pixels.Length / stored * Channels];
        bool isColor = stored >= 3;
        for (int from = 0, to = 0; from < pixels.Length; from += stored, to += Channels)
        {
            rgba[to] = pixels[from];
            rgba[to + 1] = pixels[from + (isColor ? 1 : 0)];
            rgba[to + 2] = pixels[from + (isColor ? 2 : 0)];
            rgba[to + 3] = stored % 2 == 0 ? pixels[from + stored - 1] : byte.MaxValue;
        }

        return rgba;
    }
}
