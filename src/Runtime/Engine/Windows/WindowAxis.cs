using System;

namespace Autoencoders.Engine;

/// <summary>
/// How a window moves along one axis: at position p, its cell t lies on p · stride + t · dilation − before, which may be
/// outside of the axis.
/// </summary>
/// <param name="Length">The axis' length.</param>
/// <param name="Positions">How many positions the window takes.</param>
/// <param name="Cells">How many cells it has.</param>
/// <param name="Stride">From one position to the next.</param>
/// <param name="Dilation">From one cell to the next.</param>
/// <param name="Before">How far the first position's first cell lies in front of the axis; negative for behind its start.</param>
internal readonly record struct WindowAxis(int Length, int Positions, int Cells, int Stride, int Dilation, int Before)
{
    /// <summary>An axis that is not there: one cell, one position.</summary>
    public static WindowAxis None => new(1, 1, 1, 1, 1, 0);

    /// <summary>The window that moves over the positions and takes the axis' places as its own, with its cells in reverse.</summary>
    /// <remarks>p = place + before − t · dilation holds where place = p + t · dilation − before does: only for a stride of 1.</remarks>
    public WindowAxis Reversed => new(Positions, Length, Cells, Stride, Dilation, (Cells - 1) * Dilation - Before);

    /// <summary>Where a cell lies at a position.</summary>
    public int Place(int position, int cell) => position * Stride + cell * Dilation - Before;

    /// <summary>The first position at which a cell lies within the axis or behind it, at most <see cref="Positions"/>.</summary>
    public int FirstInside(int cell)
    {
        long missing = (long)Before - (long)cell * Dilation;
        return missing <= 0 ? 0 : (int)Math.Min(Positions, (missing + Stride - 1) / Stride);
    }

    /// <summary>The first position at which a cell lies behind the axis, at most <see cref="Positions"/>.</summary>
    public int FirstBehind(int cell)
    {
        long room = Length + (long)Before - (long)cell * Dilation;
        return room <= 0 ? 0 : (int)Math.Min(Positions, (room + Stride - 1) / Stride);
    }
}
