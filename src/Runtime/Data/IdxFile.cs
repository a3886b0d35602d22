using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Autoencoders;

/// <summary>
/// The IDX form of the MNIST family, plain or gzip: two zero bytes, the element type, the rank, one big-endian
/// 32-bit size an axis, then the values (Y. LeCun, "The MNIST database", file formats).
/// </summary>
internal static class IdxFile
{
    private const byte UnsignedByte = 0x08;
    private const int FirstBlock = 1 << 20;

    /// <summary>Reads images of one size.</summary>
    /// <returns>All pixels, image after image, row by row.</returns>
    /// <exception cref="DataFileException">The file is not an IDX file of such images, whole and with nothing after it.</exception>
    public static byte[] ReadImages(string path, int height, int width) => Read(path, "images", height, width);

    /// <summary>Reads labels.</summary>
    /// <exception cref="DataFileException">The file is not an IDX file of labels, whole and with nothing after it.</exception>
    public static byte[] ReadLabels(string path) => Read(path, "labels");

    private static byte[] Read(string path, string content, params int[] itemSizes)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            if (!IsGzip(file))
                return Read(path, file, content, itemSizes);
            uint length = LengthAtEnd(file);
            using var stream = new GZipStream(file, CompressionMode.Decompress);
            byte[] values = Read(path, stream, content, itemSizes);
            return (uint)(values.Length + HeaderLength(itemSizes)) == length
                ? values
                : throw new DataFileException(path, "is cut short: the length that ends a gzip file is not there.");
        }
        catch (InvalidDataException damage)
        {
            throw new DataFileException(path, "is a damaged or cut-short gzip file; it has to be fetched again.", damage);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, $"cannot be read: {failure.Message}", failure);
        }
    }

    private static byte[] Read(string path, Stream stream, string content, int[] itemSizes)
    {
        int rank = itemSizes.Length + 1;
        Span<byte> header = stackalloc byte[HeaderLength(itemSizes)];
        int read = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (read >= 4 && (header[0] != 0 || header[1] != 0 || header[2] != UnsignedByte || header[3] != rank))
        {
            throw new DataFileException(path, $"starts with the bytes {Convert.ToHexString(header[..4])}; "
                + $"an IDX file of {content} starts with 000008{rank:X2}.");
        }

        if (read < header.Length)
            throw new DataFileException(path, $"is cut short: it ends after {read} of the {header.Length} bytes of an IDX header.");

        long length = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        for (int axis = 1; axis < rank; axis++)
        {
            uint size = BinaryPrimitives.ReadUInt32BigEndian(header[(4 + (4 * axis))..]);
            if (size != itemSizes[axis - 1])
            {
                throw new DataFileException(path, $"holds {content} of another size: axis {axis} is {size} "
                    + $"and should be {itemSizes[axis - 1]}.");
            }

            length *= size;
        }

        if (length > Array.MaxLength)
            throw new DataFileException(path, $"announces {length} bytes of {content}; at most {Array.MaxLength} can be read.");

        byte[] values = ReadValues(path, stream, (int)length);
        if (stream.ReadByte() >= 0)
            throw new DataFileException(path, $"goes on after the {length} bytes of {content} that its header announces.");
        return values;
    }

    // The array grows with what is really there, so that a header that lies costs nothing.
    private static byte[] ReadValues(string path, Stream stream, int length)
    {
        var values = new byte[Math.Min(length, FirstBlock)];
        int count = 0;
        while (true)
        {
            count += stream.ReadAtLeast(values.AsSpan(count), values.Length - count, throwOnEndOfStream: false);
            if (count < values.Length)
                throw new DataFileException(path, $"is cut short: it holds {count} of the {length} bytes that its header announces.");
            if (count == length)
                return values;
            Array.Resize(ref values, (int)Math.Min(length, 2L * values.Length));
        }
    }

    private static int HeaderLength(int[] itemSizes) => 4 + (4 * (itemSizes.Length + 1));

    // GZipStream takes a file whose last eight bytes (checksum and length) are gone for a whole one.
    private static uint LengthAtEnd(FileStream file)
    {
        Span<byte> end = stackalloc byte[sizeof(uint)];
        file.Seek(-Math.Min(end.Length, file.Length), SeekOrigin.End);
        file.ReadAtLeast(end, end.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return BinaryPrimitives.ReadUInt32LittleEndian(end);
    }

    private static bool IsGzip(FileStream file)
    {
        bool isGzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return isGzip;
    }
}
