using System;
using System.Runtime.CompilerServices;

namespace Autoencoders.Engine;

/// <summary>Cuts a product into blocks that fit the caches and tiles that fit the registers of one kind of machine.</summary>
/// <remarks>
/// <para>A tile of C is summed wholly in registers: at each depth, one row of a panel of B and one column of A make
/// height × width multiply-adds out of height + width numbers read, and nothing is written until the end. A tile is twice as
/// wide as a vector because each number of A, copied into every lane, then serves two of them; it is as high as the
/// registers allow, which also hides the latency of the multiply-adds behind each other.</para>
/// <para>A block of A passes by one block of a panel after another: the block of the panel, and the tile's rows of A, stay in
/// the inner caches. The sums rest in C from one block of the depth to the next; storing and loading them changes no bit.</para>
/// <para>Lengths are shared out evenly over blocks and tiles, since a tile of few rows waits for its own sums.</para>
/// </remarks>
internal static unsafe class BlockedMultiply<TKernel>
    where TKernel : struct, IMultiplyKernel
{
    private const int RowBlock = 96;
    private const int DepthBlock = 512;
    private const int TransposeDepthBlock = 256;

    /// <summary>C = A·B (+ bias) or C += A·B with B in panels; see <see cref="MatrixMultiply.Multiply"/>.</summary>
    [SkipLocalsInit]
    public static void Multiply(Matrix a, float* packed, float* bias, Matrix c, bool accumulate = false)
    {
        float* zeros = stackalloc float[TKernel.Width];
        new Span<float>(zeros, TKernel.Width).Clear();

        for (int row = 0, rows; row < a.Rows; row += rows)
        {
            rows = EvenShare(a.Rows - row, RowBlock);
            for (int start = 0, depth; start < a.Columns; start += depth)
            {
                depth = EvenShare(a.Columns - start, DepthBlock);
                for (int column = 0; column < c.Columns; column += TKernel.Width)
                {
                    var tile = new Tile
                    {
                        A = a.Data + ((long)row * a.Stride) + start,
                        ARowStep = a.Stride,
                        ADepthStep = 1,
                        B = packed + ((long)column * a.Columns) + ((long)start * TKernel.Width),
                        BStep = TKernel.Width,
                        Depth = depth,
                        C = c.Data + ((long)row * c.Stride) + column,
                        CStep = c.Stride,
                    };
                    bool begins = start == 0 && !accumulate;
                    tile.Start = !begins ? tile.C : bias == null ? zeros : bias + column;
                    tile.StartStep = begins ? 0 : c.Stride;
                    ComputeTiles(rows, Math.Min(TKernel.Width, c.Columns - column), tile);
                }
            }
        }
    }

    /// <summary>Rows of C = Aᵀ·B or C += Aᵀ·B; see <see cref="MatrixMultiply.TransposeMultiply"/>.</summary>
    [SkipLocalsInit]
    public static void TransposeMultiply(Matrix a, Matrix b, int firstRow, int rowCount, Matrix c, bool accumulate = false)
    {
        float* zeros = stackalloc float[TKernel.Width];
        new Span<float>(zeros, TKernel.Width).Clear();
        float* panel = stackalloc float[TransposeDepthBlock * TKernel.Width];

        // B is read in place where few tiles read it: copying would cost as much as it saves.
        bool copy = rowCount >= 8 * TKernel.Height;

        for (int start = 0, depth; start < a.Rows; start += depth)
        {
            depth = EvenShare(a.Rows - start, TransposeDepthBlock);
            for (int column = 0; column < c.Columns; column += TKernel.Width)
            {
                int columns = Math.Min(TKernel.Width, c.Columns - column);
                var tile = new Tile
                {
                    A = a.Data + ((long)start * a.Stride) + firstRow,
                    ARowStep = 1,
                    ADepthStep = a.Stride,
                    B = b.Data + ((long)start * b.Stride) + column,
                    BStep = b.Stride,
                    Depth = depth,
                    C = c.Data + ((long)firstRow * c.Stride) + column,
                    CStep = c.Stride,
                };
                if (copy || !IsWhole(columns))
                {
                    PanelPacking.CopyColumns(tile.B, b.Stride, depth, columns, panel, TKernel.Width);
                    tile.B = panel;
                    tile.BStep = TKernel.Width;
                }

                bool begins = start == 0 && !accumulate;
                tile.Start = begins ? zeros : tile.C;
                tile.StartStep = begins ? 0 : c.Stride;
                ComputeTiles(rowCount, columns, tile);
            }
        }
    }

    // Goes down a column of tiles. One that the edge of C cuts off is computed in full beside it, and its part copied.
    [SkipLocalsInit]
    private static void ComputeTiles(int rowCount, int columns, Tile tile)
    {
        float* beside = stackalloc float[TKernel.Height * TKernel.Width];
        bool whole = IsWhole(columns), half = columns <= TKernel.Width / 2;

        for (int row = 0, rows; row < rowCount; row += rows)
        {
            rows = EvenShare(rowCount - row, TKernel.Height);
            if (whole)
            {
                TKernel.Compute(rows, half, in tile);
            }
            else
            {
                CopyRows(tile.Start, tile.StartStep, beside, TKernel.Width, rows, columns);
                Tile full = tile with { Start = beside, StartStep = TKernel.Width, C = beside, CStep = TKernel.Width };
                TKernel.Compute(rows, half, in full);
                CopyRows(beside, TKernel.Width, tile.C, tile.CStep, rows, columns);
            }

            tile.A += rows * tile.ARowStep;
            tile.C += rows * tile.CStep;
            tile.Start += rows * tile.StartStep;
        }
    }

    private static bool IsWhole(int columns) => columns == TKernel.Width || columns == TKernel.Width / 2;

    private static void CopyRows(float* source, nint sourceStep, float* target, nint targetStep, int rows, int columns)
    {
        for (int row = 0; row < rows; row++, source += sourceStep, target += targetStep)
            new ReadOnlySpan<float>(source, columns).CopyTo(new Span<float>(target, columns));
    }

    // The next part of a length that is cut into the fewest parts of at most so much, as equal as can be.
    private static int EvenShare(int left, int most)
    {
        int parts = (left + most - 1) / most;
        return (left + parts - 1) / parts;
    }
}
