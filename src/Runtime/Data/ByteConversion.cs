using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>Turns pixels into numbers; this runs once for every pixel of every batch.</summary>
internal static class ByteConversion
{
    /// <summary>Writes <c>source · scale</c>.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="scale">What each byte is multiplied by.</param>
    /// <param name="destination">As long as the source.</param>
    public static void Scale(ReadOnlySpan<byte> source, float scale, Span<float> destination)
    {
        destination = destination[..source.Length];
        ReadOnlySpan<Vector<byte>> blocks = MemoryMarshal.Cast<byte, Vector<byte>>(source);
        Span<Vector<float>> results = MemoryMarshal.Cast<float, Vector<float>>(destination);
        var factor = new Vector<float>(scale);
        for (int i = 0; i < blocks.Length; i++)
        {
            Vector.Widen(blocks[i], out Vector<ushort> low, out Vector<ushort> high);
            Vector.Widen(low, out Vector<uint> first, out Vector<uint> second);
            Vector.Widen(high, out Vector<uint> third, out Vector<uint> fourth);
            Span<Vector<float>> four = results.Slice(4 * i, 4);
            four[0] = Vector.ConvertToSingle(Vector.AsVectorInt32(first)) * factor;
            four[1] = Vector.ConvertToSingle(Vector.AsVectorInt32(second)) * factor;
            four[2] = Vector.ConvertToSingle(Vector.AsVectorInt32(third)) * factor;
            four[3] = Vector.ConvertToSingle(Vector.AsVectorInt32(fourth)) * factor;
        }

        for (int i = blocks.Length * Vector<byte>.Count; i < source.Length; i++)
            destination[i] = source[i] * scale;
    }
}
