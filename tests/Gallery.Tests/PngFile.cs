using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace Autoencoders.Gallery.Tests;

/// <summary>Enough of PNG to see that a picture is whole: signature, sizes, all rows, the end.</summary>
internal static class PngFile
{
    private const int ChunkFrame = 12;

    /// <summary>Decodes a picture of eight bits, grey or RGB.</summary>
    /// <returns>Its sizes and its rows, each with the filter's byte before it.</returns>
    public static (int Width, int Height, byte[] Rows) Read(byte[] file)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        byte[] header = [];
        string last = "";
        using var packed = new MemoryStream();
        for (int position = 8; position < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(position));
            last = Encoding.ASCII.GetString(file, position + 4, 4);
            byte[] data = file[(position + 8)..(position + 8 + length)];
            if (last == "IHDR")
                header = data;
            else if (last == "IDAT")
                packed.Write(data);
            position += ChunkFrame + length;
        }

        Assert.Equal("IEND", last);
        Assert.Equal(8, header[8]);
        int width = BinaryPrimitives.ReadInt32BigEndian(header);
        int height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        packed.Position = 0;
        using var unpacked = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionMode.Decompress))
            stream.CopyTo(unpacked);
        Assert.Equal(height * (1 + width * (header[9] == 0 ? 1 : 3)), unpacked.Length);
        return (width, height, unpacked.ToArray());
    }
}
