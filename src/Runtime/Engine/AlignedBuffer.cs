using System;

namespace Autoencoders.Engine;

/// <summary>Zeroed numbers at a fixed address on a cache-line boundary, freed by the garbage collector.</summary>
/// <remarks>A pointer or <see cref="Matrix"/> into it does not keep it alive: hold the buffer in a field for as long.</remarks>
internal sealed unsafe class AlignedBuffer
{
    private const int LineBytes = 64;
    private const int LineFloats = LineBytes / sizeof(float);

    private readonly float[] _memory;
    private readonly int _offset;

    public AlignedBuffer(long length)
    {
        if (length < 0 || length > Array.MaxLength - LineFloats)
        {
            throw new ArgumentOutOfRangeException(
                nameof(length),
                length,
                $"One buffer holds between 0 and {Array.MaxLength - LineFloats} numbers.");
        }

        _memory = GC.AllocateArray<float>((int)length + LineFloats, pinned: true);
        Length = length;
        fixed (float* start = _memory)
        {
            _offset = (int)(-(nint)start & (LineBytes - 1)) / sizeof(float);
            Pointer = start + _offset;
        }
    }

    /// <summary>How many numbers it holds.</summary>
    public long Length { get; }

    /// <summary>The first number; a multiple of 64 bytes.</summary>
    public float* Pointer { get; }

    /// <summary>A run of numbers.</summary>
    public Span<float> Span(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)offset, (ulong)Length, nameof(offset));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)(uint)length, (ulong)(Length - offset), nameof(length));
        return _memory.AsSpan(_offset + (int)offset, length);
    }

    /// <summary>
    /// The distance at which to lay rows: whole cache lines, and never a multiple of 64 numbers, because rows a power of
    /// two apart fall into the same few sets of the cache and push each other out.
    /// </summary>
    public static int PaddedStride(int columns)
    {
        int stride = checked(columns + LineFloats - 1) & -LineFloats;
        return stride % 64 == 0 ? stride + LineFloats : stride;
    }
}
