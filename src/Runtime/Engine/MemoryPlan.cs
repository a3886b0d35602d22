using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Engine;

/// <summary>Places buffers in one block so that those alive at the same time do not overlap; first fit.</summary>
internal sealed class MemoryPlan
{
    private const int Alignment = 16;
    private readonly List<(long Offset, long Size, int First, int Last)> _placed = [];

    /// <summary>How many floats the block needs.</summary>
    public long Length { get; private set; }

    /// <summary>Finds a place.</summary>
    /// <param name="size">The buffer's floats.</param>
    /// <param name="first">The moment at which it is written first.</param>
    /// <param name="last">The moment at which it is read last.</param>
    /// <returns>Its offset in floats, on a cache line.</returns>
    public long Add(long size, int first, int last)
    {
        size = (size + Alignment - 1) / Alignment * Alignment;
        long offset = 0;
        foreach (var other in _placed.Where(other => other.First <= last && first <= other.Last).OrderBy(static other => other.Offset))
        {
            if (offset + size <= other.Offset)
                break;
            offset = Math.Max(offset, other.Offset + other.Size);
        }

        _placed.Add((offset, size, first, last));
        Length = Math.Max(Length, offset + size);
        return offset;
    }
}
