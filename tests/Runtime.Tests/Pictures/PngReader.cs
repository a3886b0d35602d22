using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace Autoencoders.Runtime.Tests.Pictures;

/// <summary>Reads 8-bit grey and RGB PNGs, with every filter and every check sum, independently of the writer.</summary>
internal sealed class PngReader
{
    private readonly byte[] _pixels;

    public PngReader(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        using var data = new MemoryStream();
        string order = "";
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            string type = Encoding.ASCII.GetString(png, at + 4, 4);
            ReadOnlySpan<byte> body = png.AsSpan(at + 8, length);
            Assert.Equal(Crc(png.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            order += type + " ";
            if (type == "IHDR")
            {
                Assert.Equal(13, length);
                Width = BinaryPrimitives.ReadInt32BigEndian(body);
                Height = BinaryPrimitives.ReadInt32BigEndian(body[4..]);
                Assert.Equal(8, body[8]);
                Channels = body[9] switch { 0 => 1, 2 => 3, _ => throw new InvalidDataException($"Colour type {body[9]}.") };
                Assert.Equal([0, 0, 0], body[10..].ToArray());
            }
            else if (type == "IDAT")
            {
                data.Write(body);
            }

            at += length + 12;
        }

        Assert.Equal("IHDR IDAT IEND ", order);
        data.Position = 0;
        _pixels = Unfilter(data);
    }

    public int Width { get; }

    public int Height { get; }

    public int Channels { get; }

    public Rgb this[int x, int y]
    {
        get
        {
            ReadOnlySpan<byte> pixel = _pixels.AsSpan(((y * Width) + x) * Channels, Channels);
            return new Rgb(pixel[0], pixel[Channels / 2], pixel[Channels - 1]);
        }
    }

    private byte[] Unfilter(Stream compressed)
    {
        using var zlib = new ZLibStream(compressed, CompressionMode.Decompress);
        int stride = Width * Channels;
        var pixels = new byte[stride * Height];
        for (int y = 0; y < Height; y++)
        {
            int filter = zlib.ReadByte();
            Span<byte> row = pixels.AsSpan(y * stride, stride);
            zlib.ReadExactly(row);
            for (int i = 0; i < stride; i++)
            {
                int left = i >= Channels ? row[i - Channels] : 0;
                int up = y > 0 ? pixels[((y - 1) * stride) + i] : 0;
                int corner = y > 0 && i >= Channels ? pixels[((y - 1) * stride) + i - Channels] : 0;
                row[i] += (byte)(filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => throw new InvalidDataException($"Filter {filter}."),
                });
            }
        }

        Assert.Equal(-1, zlib.ReadByte());
        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    // Bit by bit, as the specification defines it, so that a wrong table in the writer is noticed.
    private static uint Crc(ReadOnlySpan<byte> bytes)
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
