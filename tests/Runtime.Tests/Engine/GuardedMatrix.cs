using System;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Engine;

/// <summary>A matrix with guard numbers before, after and between its rows; they must never change.</summary>
internal sealed unsafe class GuardedMatrix
{
    private const int Margin = 40;
    private const float Guard = -12345.5f;

    private readonly AlignedBuffer _buffer;

    public GuardedMatrix(int rows, int columns, int gap = 0)
    {
        int stride = columns + gap;
        _buffer = new AlignedBuffer((2 * Margin) + ((long)rows * stride));
        All.Fill(Guard);
        View = new Matrix(_buffer.Pointer + Margin, rows, columns, stride);
    }

    public Matrix View { get; }

    public float this[int row, int column] => View.Row(row)[column];

    private Span<float> All => _buffer.Span(0, (int)_buffer.Length);

    public static GuardedMatrix Random(int rows, int columns, int gap, int seed)
    {
        var matrix = new GuardedMatrix(rows, columns, gap);
        var random = new Random(seed);
        for (int row = 0; row < rows; row++)
        {
            foreach (ref float number in matrix.View.Row(row))
                number = (float)((random.NextDouble() * 2) - 1);
        }

        return matrix;
    }

    public static bool IsUnwritten(float number) => number == Guard;

    /// <summary>All numbers as bits, row by row.</summary>
    public int[] Bits()
    {
        var bits = new int[View.Rows * View.Columns];
        for (int row = 0; row < View.Rows; row++)
        {
            for (int column = 0; column < View.Columns; column++)
                bits[(row * View.Columns) + column] = BitConverter.SingleToInt32Bits(this[row, column]);
        }

        return bits;
    }

    public void AssertGuardsStand()
    {
        Span<float> all = All;
        for (int i = 0; i < all.Length; i++)
        {
            int place = i - Margin;
            bool inside = place >= 0 && place < View.Rows * View.Stride && place % View.Stride < View.Columns;
            if (!inside && all[i] != Guard)
                Assert.Fail($"The number {place} places after the start, outside a {View.Rows} x {View.Columns} matrix of stride {View.Stride}, was written.");
        }
    }
}
