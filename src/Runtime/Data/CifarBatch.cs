using System;
using System.IO;

namespace Autoencoders;

/// <summary>A file of CIFAR-10 images, in the binary form or as a Python pickle; the first byte tells which.</summary>
internal static class CifarBatch
{
    /// <summary>Height and width of an image.</summary>
    public const int Side = 32;

    /// <summary>Red, green and blue.</summary>
    public const int Channels = 3;

    /// <summary>Bytes of one image.</summary>
    public const int PixelsPerImage = Side * Side * Channels;

    /// <summary>How many labels there are.</summary>
    public const int Classes = 10;

    private const byte PickleStart = 0x80;
    private const int RecordLength = 1 + PixelsPerImage;

    /// <summary>Reads a file.</summary>
    /// <returns>The images, channels last, values 0…1, with their labels.</returns>
    /// <exception cref="DataFileException">The file is of neither form, or not whole.</exception>
    public static LabeledSamples Read(string path)
    {
        byte[] file = ReadFile(path);
        (byte[] pixels, byte[] labels) = file.Length > 0 && file[0] == PickleStart ? FromPickle(path, file) : FromRecords(path, file);
        return new LabeledSamples(Samples.FromBytes(pixels, new Shape(Side, Side, Channels)), labels);
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, $"cannot be read: {failure.Message}", failure);
        }
    }

    private static (byte[] Pixels, byte[] Labels) FromPickle(string path, byte[] file)
    {
        (ReadOnlyMemory<byte> planes, byte[] labels) = CifarPickle.Read(path, file);
        var pixels = new byte[planes.Length];
        for (int start = 0; start < pixels.Length; start += PixelsPerImage)
            Interleave(planes.Span.Slice(start, PixelsPerImage), pixels.AsSpan(start, PixelsPerImage));
        return (pixels, labels);
    }

    private static (byte[] Pixels, byte[] Labels) FromRecords(string path, byte[] file)
    {
        if (file.Length == 0 || file.Length % RecordLength != 0)
        {
            throw new DataFileException(path, $"holds {file.Length} bytes: neither whole records of {RecordLength} "
                + $"(a label and an image), nor a pickle, which starts with 0x{PickleStart:X2}.");
        }

        var labels = new byte[file.Length / RecordLength];
        var pixels = new byte[file.Length - labels.Length];
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<byte> record = file.AsSpan(i * RecordLength, RecordLength);
            labels[i] = record[0];
            if (labels[i] >= Classes)
                throw new DataFileException(path, $"holds the label {labels[i]} for image {i}; labels go from 0 to 9.");
            Interleave(record[1..], pixels.AsSpan(i * PixelsPerImage, PixelsPerImage));
        }

        return (pixels, labels);
    }

    // The files hold a plane of red, one of green and one of blue; here a pixel's three values lie together.
    private static void Interleave(ReadOnlySpan<byte> planes, Span<byte> pixels)
    {
        const int Plane = Side * Side;
        for (int pixel = 0; pixel < Plane; pixel++)
        {
            pixels[Channels * pixel] = planes[pixel];
            pixels[(Channels * pixel) + 1] = planes[Plane + pixel];
            pixels[(Channels * pixel) + 2] = planes[(2 * Plane) + pixel];
        }
    }
}
