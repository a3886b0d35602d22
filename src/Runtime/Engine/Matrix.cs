using System;

namespace Autoencoders.Engine;

/// <summary>A row-major view of 32-bit numbers in memory that does not move. It owns nothing and keeps nothing alive.</summary>
public readonly unsafe struct Matrix
{
    /// <summary>A view of <paramref name="rows"/> rows that lie <paramref name="stride"/> numbers apart.</summary>
    /// <param name="data">The first number of the first row, in pinned or native memory.</param>
    /// <param name="rows">How many rows, at least 0.</param>
    /// <param name="columns">How many numbers a row holds, at least 0.</param>
    /// <param name="stride">From the start of one row to the next, in numbers; at least <paramref name="columns"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative or the stride is shorter than a row.</exception>
    public Matrix(float* data, int rows, int columns, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, columns);
        Data = data;
        Rows = rows;
        Columns = columns;
        Stride = stride;
    }

    /// <summary>A view of rows that follow each other without a gap.</summary>
    /// <param name="data">The first number, in pinned or native memory.</param>
    /// <param name="rows">How many rows, at least 0.</param>
    /// <param name="columns">How many numbers a row holds, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public Matrix(float* data, int rows, int columns)
        : this(data, rows, columns, columns)
    {
    }

    /// <summary>The first number of the first row.</summary>
    public float* Data { get; }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>How many numbers a row holds.</summary>
    public int Columns { get; }

    /// <summary>From the start of one row to the start of the next, in numbers.</summary>
    public int Stride { get; }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Rows == 0 || Columns == 0;

    /// <summary>One row.</summary>
    /// <param name="row">Its position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Span<float> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        return new Span<float>(Data + ((long)row * Stride), Columns);
    }

    /// <summary>Each row cut into rows of <paramref name="columns"/>: the positions of a sample with more than one axis.</summary>
    /// <param name="columns">The new row's length, which divides the old one; rows must lie without a gap, unless nothing changes.</param>
    /// <exception cref="InvalidOperationException">The rows cannot be cut so.</exception>
    public Matrix Positions(int columns)
    {
        if (columns == Columns)
            return this;
        if (Stride != Columns || Columns % columns != 0)
            throw new InvalidOperationException($"Rows of {Columns} numbers, {Stride} apart, cannot be cut into rows of {columns}.");
        return new Matrix(Data, Rows * (Columns / columns), columns, columns);
    }

    /// <summary>Each row cut into the rows of its steps: the samples of a layer that is applied to every step of a sequence.</summary>
    /// <param name="steps">How many steps a row holds.</param>
    /// <exception cref="InvalidOperationException">The rows cannot be cut so.</exception>
    public Matrix EachStep(int steps) => IsEmpty ? this : Positions(Columns / steps);

    /// <summary>Some rows that follow each other, as a view.</summary>
    /// <param name="first">The first of them, from 0.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range reaches beyond the rows.</exception>
    public Matrix RowRange(int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)first, (uint)Rows, nameof(first));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(Rows - first), nameof(count));
        return new Matrix(Data + ((long)first * Stride), count, Columns, Stride);
    }
}
