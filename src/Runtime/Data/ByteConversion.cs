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
    /// <param name="destination">At least as long as the source.</param>
    public static void Scale(ReadOnlySpan<byte> source, float scale, Span<float> destination)
    {
        destination = destination[..source.Length];
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(destination);
        int width = Vector<float>.Count;
        int i = 0;
        for (; i <= source.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref from, (nuint)i), out Vector<ushort> low, out Vector<ushort> high);
            Vector.Widen(low, out Vector<uint> first, out Vector<uint> second);
            Vector.Widen(high, out Vector<uint> third, out Vector<uint> fourth);
            // Through signed numbers, for which there is an instruction everywhere.
            (Vector.ConvertToSingle(Vector.AsVectorInt32(first)) * scale).StoreUnsafe(ref to, (nuint)i);
            (Vector.ConvertToSingle(Vector.AsVectorInt32(second)) * scale).StoreUnsafe(ref to, (nuint)(i + width));
            (Vector.ConvertToSingle(Vector.AsVectorInt32(third)) * scale).StoreUnsafe(ref to, (nuint)(i + (2 * width)));
            (Vector.ConvertToSingle(Vector.AsVectorInt32(fourth)) * scale).StoreUnsafe(ref to, (nuint)(i + (3 * width)));
        }

        for (; i < source.Length; i++)
            destination[i] = source[i] * scale;
    }
}
