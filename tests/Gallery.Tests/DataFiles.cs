using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace Autoencoders.Gallery.Tests;

/// <summary>Small data sets in the published forms, to be spoilt by tests.</summary>
internal static class DataFiles
{
    public const string TrainImages = "train-images-idx3-ubyte.gz";
    public const string TrainLabels = "train-labels-idx1-ubyte.gz";
    public const string TestImages = "t10k-images-idx3-ubyte.gz";
    public const string TestLabels = "t10k-labels-idx1-ubyte.gz";

    private const int CifarPixels = 32 * 32 * 3;

    /// <summary>The four files of the MNIST family, with twelve images each unless more are to be learnt from.</summary>
    public static string WriteMnist(this TemporaryFolder folder, int sampleCount = 12)
    {
        folder.Write(Path.Combine("data", TrainImages), Gzip(Images(sampleCount, 28)));
        folder.Write(Path.Combine("data", TrainLabels), Gzip(Labels(sampleCount)));
        folder.Write(Path.Combine("data", TestImages), Gzip(Images(12, 28)));
        folder.Write(Path.Combine("data", TestLabels), Gzip(Labels(12)));
        return folder["data"];
    }

    /// <summary>A training and a test file of CIFAR-10 in the binary form, twelve images of each.</summary>
    /// <param name="folder">Where they go.</param>
    /// <param name="label">The label of every image.</param>
    public static string WriteCifar(this TemporaryFolder folder, byte label)
    {
        byte[] record = [label, .. Noise(CifarPixels)];
        foreach (string name in new[] { "data_batch_1.bin", "test_batch.bin" })
            folder.Write(Path.Combine("data", name), [.. Enumerable.Repeat(record, 12).SelectMany(static bytes => bytes)]);
        return folder["data"];
    }

    public static byte[] Images(int count, int side) => [.. Header(0x0803, count, side, side), .. Noise(count * side * side)];

    public static byte[] Labels(int count) => [.. Header(0x0801, count), .. Enumerable.Range(0, count).Select(static i => (byte)(i % 10))];

    public static byte[] Header(params int[] numbers)
    {
        var bytes = new byte[numbers.Length * sizeof(int)];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i * sizeof(int)), numbers[i]);
        return bytes;
    }

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
            stream.Write(content);
        return packed.ToArray();
    }

    /// <summary>A pickle of protocol 2 that goes on with the given instructions.</summary>
    public static byte[] Pickle(string instructions) => [0x80, 2, .. Encoding.Latin1.GetBytes(instructions)];

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
