using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Autoencoders.Checkpoints;

/// <summary>How one number lies in a safetensors file, and how it becomes a 32-bit number.</summary>
/// <remarks>
/// Wider types are rounded to the nearest 32-bit number. I64 is here because PyTorch keeps the batch counter of its
/// normalisation layers among the weights.
/// </remarks>
internal sealed record ElementType(string Name, int Size, Action<ReadOnlySpan<byte>, Span<float>> Convert)
{
    /// <summary>What this project writes.</summary>
    public const string Written = "F32";

    private static readonly Dictionary<string, ElementType> Known = new ElementType[]
    {
        new(Written, 4, static (bytes, values) =>
        {
            bytes.CopyTo(MemoryMarshal.AsBytes(values));
            SwapOnBigEndian(values);
        }),
        new("F64", 8, static (bytes, values) => Each(bytes, values, 8, static b => (float)BinaryPrimitives.ReadDoubleLittleEndian(b))),
        new("F16", 2, static (bytes, values) => Each(bytes, values, 2, static b => (float)BinaryPrimitives.ReadHalfLittleEndian(b))),
        // BF16 is the upper half of a 32-bit number.
        new("BF16", 2, static (bytes, values) => Each(bytes, values, 2,
            static b => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(b) << 16))),
        new("I64", 8, static (bytes, values) => Each(bytes, values, 8, static b => BinaryPrimitives.ReadInt64LittleEndian(b))),
    }.ToDictionary(type => type.Name, StringComparer.Ordinal);

    private delegate float Reader(ReadOnlySpan<byte> bytes);

    /// <summary>The names that can be read, for messages.</summary>
    public static string Names => string.Join(", ", Known.Keys);

    /// <summary>The type of a name in a header; null if it is not read here.</summary>
    public static ElementType? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>Turns numbers into the byte order of a file, which is little-endian whatever the machine, or back.</summary>
    public static void SwapOnBigEndian(Span<float> values)
    {
        if (BitConverter.IsLittleEndian)
            return;
        Span<int> bits = MemoryMarshal.Cast<float, int>(values);
        BinaryPrimitives.ReverseEndianness(bits, bits);
    }

    private static void Each(ReadOnlySpan<byte> bytes, Span<float> values, int size, Reader read)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = read(bytes.Slice(i * size, size));
    }
}
