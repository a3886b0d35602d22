using System;
using System.Runtime.CompilerServices;

namespace Autoencoders.Engine;

/// <summary>
/// Cuts a product into tiles for one kind of vectors.
/// </summary>
/// <remarks>
/// <para>A tile of C is summed wholly in registers: at each depth, one row of a panel of B and one column of A make
/// height × width multiply-adds out of height + width numbers read, and nothing is written until the end.</para>
/// <para>The depth is cut into blocks so that a block of a panel (256 deep, 32 KiB with the widest vectors) stays in the
/// innermost cache while the rows of A pass by. The sums rest in C between blocks; storing and loading
/// them changes no bit. Rows are shared out evenly over the tiles, since a tile of few rows is bound by latency.</para>
/// </remarks>
internal static unsafe class BlockedMultiply<TKernel>
    where TKernel : struct, IMultiplyKernel
{
    private const int DepthBlock = 256;

    /// <summary>C = A·B (+ bias) with B in panels; see <see cref="MatrixMultiply.Multiply"/>.</summary>
    [SkipLocalsInit]
    public static void Multiply(Matrix a, float* packed, float* bias, Matrix c)
    {
        float* zeros = stackalloc float[TKernel.Width];
        new Span<float>(zeros, TKernel.Width).Clear();
        float* edge = stackalloc float[TKernel.Height * TKernel.Width];

        int depthLeft = a.Columns, depthStart = 0;
        do
        {
            int depth = EvenShare(depthLeft, DepthBlock);
            for (int column = 0; column < c.Columns; column += TKernel.Width)
            {
                int columns = Math.Min(TKernel.Width, c.Columns - column);
                var tile = new Tile
                {
                    A = a.Data + depthStart,
                    ARowStep = a.Stride,
                    ADepthStep = 1,
                    B = packed + ((long)column * a.Columns) + ((long)depthStart * TKernel.Width),
                    BStep = TKernel.Width,
                    Depth = depth,
                    C = c.Data + column,
                    CStep = c.Stride,
                };
                bool first = depthStart == 0;
                tile.Start = !first ? tile.C : bias == null ? zeros : bias + column;
                tile.StartStep = first ? 0 : c.Stride;

                for (int rowsLeft = a.Rows; rowsLeft > 0;)
                {
                    int rows = EvenShare(rowsLeft, TKernel.Height);
                    Compute(rows, columns, in tile, edge);
                    tile.A += rows * tile.ARowStep;
                    tile.C += rows * tile.CStep;
                    tile.Start += rows * tile.StartStep;
                    rowsLeft -= rows;
                }
            }

            depthStart += depth;
            depthLeft -= depth;
        }
        while (depthLeft > 0);
    }

    /// <summary>Rows of C = Aᵀ·B; see <see cref="MatrixMultiply.TransposeMultiply"/>.</summary>
    [SkipLocalsInit]
    public static void TransposeMultiply(Matrix a, Matrix b, int firstRow, int rowCount, Matrix c)
    {
        float* zeros = stackalloc float[TKernel.Width];
        new Span<float>(zeros, TKernel.Width).Clear();
        float* edge = stackalloc float[TKernel.Height * TKernel.Width];
        float* panel = stackalloc float[DepthBlock * TKernel.Width];

        int depthLeft = a.Rows, depthStart = 0;
        do
        {
            int depth = EvenShare(depthLeft, DepthBlock);
            for (int column = 0; column < c.Columns; column += TKernel.Width)
            {
                int columns = Math.Min(TKernel.Width, c.Columns - column);
                float* source = b.Data + ((long)depthStart * b.Stride) + column;
                bool whole = columns == TKernel.Width || columns == TKernel.Width / 2;
                if (!whole)
                    PanelPacking.CopyColumns(source, b.Stride, depth, columns, panel, TKernel.Width);
                var tile = new Tile
                {
                    A = a.Data + ((long)depthStart * a.Stride) + firstRow,
                    ARowStep = 1,
                    ADepthStep = a.Stride,
                    B = whole ? source : panel,
                    BStep = whole ? b.Stride : TKernel.Width,
                    Depth = depth,
                    C = c.Data + ((long)firstRow * c.Stride) + column,
                    CStep = c.Stride,
                };
                bool first = depthStart == 0;
                tile.Start = first ? zeros : tile.C;
                tile.StartStep = first ? 0 : c.Stride;

                for (int rowsLeft = rowCount; rowsLeft > 0;)
                {
                    int rows = EvenShare(rowsLeft, TKernel.Height);
                    Compute(rows, columns, in tile, edge);
                    tile.A += rows * tile.ARowStep;
                    tile.C += rows * tile.CStep;
                    tile.Start += rows * tile.StartStep;
                    rowsLeft -= rows;
                }
            }

            depthStart += depth;
            depthLeft -= depth;
        }
        while (depthLeft > 0);
    }

    // A tile that C cuts off is computed in full beside it, and its part copied.
    private static void Compute(int rows, int columns, in Tile tile, float* edge)
    {
        bool half = columns <= TKernel.Width / 2;
        if (columns == TKernel.Width || columns == TKernel.Width / 2)
        {
            TKernel.Compute(rows, half, in tile);
            return;
        }

        for (int row = 0; row < rows; row++)
            new ReadOnlySpan<float>(tile.Start + (row * tile.StartStep), columns).CopyTo(new Span<float>(edge + (row * TKernel.Width), TKernel.Width));
        Tile beside = tile with { Start = edge, StartStep = TKernel.Width, C = edge, CStep = TKernel.Width };
        TKernel.Compute(rows, half, in beside);
        for (int row = 0; row < rows; row++)
            new ReadOnlySpan<float>(edge + (row * TKernel.Width), columns).CopyTo(new Span<float>(tile.C + (row * tile.CStep), columns));
    }

    // The next part when so much is cut into the fewest parts of at most so much, as equal as can be.
    private static int EvenShare(int left, int most)
    {
        int parts = (left + most - 1) / most;
        return parts <= 1 ? left : (left + parts - 1) / parts;
    }
}
