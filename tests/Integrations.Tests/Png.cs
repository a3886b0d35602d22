using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace Autoencoders.Integrations.Tests;

/// <summary>Writes PNGs of eight bits a channel, with any filter, by the letter of the specification.</summary>
internal static class Png
{
    /// <summary>Makes a file.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="channels">1 grey, 2 grey and opacity, 3 RGB, 4 RGB and opacity.</param>
    /// <param name="pixels">Row by row; their number gives the height.</param>
    /// <param name="filter">How rows are stored, 0…4.</param>
    public static byte[] Write(int width, int channels, byte[] pixels, int filter = 0)
    {
        int stride = width * channels;
        int height = pixels.Length / stride;
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (int y = 0; y < height; y++)
            {
                zlib.WriteByte((byte)filter);
                for (int i = 0; i < stride; i++)
                {
                    int At(int row, int column) => row < 0 || column < 0 ? 0 : pixels[(row * stride) + column];
                    int left = At(y, i - channels), up = At(y - 1, i), corner = At(y - 1, i - channels);
                    int predicted = filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) };
                    zlib.WriteByte((byte)(pixels[(y * stride) + i] - predicted));
                }
            }
        }

        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = (byte)(channels switch { 1 => 0, 2 => 4, 3 => 2, _ => 6 });
        byte[] data = rows.ToArray();
        int middle = data.Length / 2;
        return
        [
            0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR", header), .. Chunk("IDAT", data[..middle]), .. Chunk("IDAT", data[middle..]), .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string type, byte[] body)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(type), .. body, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(chunk.AsSpan(4, 4 + body.Length)));
        return chunk;
    }

    private static int Paeth(int a, int b, int c)
    {
        int p = a + b - c;
        (int pa, int pb, int pc) = (Math.Abs(p - a), Math.Abs(p - b), Math.Abs(p - c));
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }

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
