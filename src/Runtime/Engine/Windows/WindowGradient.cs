using System;

namespace Autoencoders.Engine;

/// <summary>The gradient of a kernel (cells, channels / groups, filters): patchesᵀ · positions, summed over a batch in order.</summary>
/// <remarks>
/// Where lines and channels are long, each cell of the window is a product of its own, of whole lines in place: what a cell
/// sees of a line of positions is a line of places, shifted. Elsewhere patches are gathered, so that the product is worth it.
/// </remarks>
/// <param name="kernel">The sizes.</param>
internal sealed unsafe class WindowGradient(WindowKernel kernel)
{
    // Whole panels of the matrix kernel; narrow enough to be shared out, wide enough that patches are copied in long runs.
    private const int RowBlock = 64;
    private const int ChunkPositions = 256;
    private const int ShortestLine = 10;
    private const int FewestChannels = 16;
    private const int FewestCells = 4;
    private readonly Patches _patches = kernel.Patches();
    private readonly int _block = IsInPlace(kernel) ? kernel.GroupChannels : RowBlock;

    /// <summary>How many numbers a thread needs meanwhile.</summary>
    public int ScratchLength => SumsStart + kernel.GroupFilters * _block;

    private int SumsStart => IsInPlace(kernel) ? 0 : ChunkPositions * AlignedBuffer.PaddedStride(Math.Min(_block, _patches.Length));

    /// <summary>Computes a share of the gradient: rows of all groups' parts, one after the other.</summary>
    /// <param name="share">Which rows.</param>
    /// <param name="places">A row for each place of each sample of the batch.</param>
    /// <param name="positions">A row for each position of each sample.</param>
    /// <param name="target">All of the gradient.</param>
    public void Compute(in GradientShare share, Matrix places, Matrix positions, float* target)
    {
        (int first, int count) = share.Rows(kernel.Groups * _patches.Length, _block);
        for (int end = first + count, rows; first < end; first += rows)
        {
            int group = first / _patches.Length, row = first % _patches.Length;
            rows = Math.Min(Math.Min(_block, end - first), _patches.Length - row);
            Matrix part = kernel.Group(target, group).RowRange(row, rows);
            Matrix filters = Columns(positions, group, kernel.GroupFilters);
            if (IsInPlace(kernel))
                SumInPlace(Columns(places, group, rows), filters, row / rows, part, share.Scratch);
            else
                SumGathered(places, filters, group, row, part, share.Scratch);
        }
    }

    private static bool IsInPlace(WindowKernel kernel) =>
        kernel.Width.Positions >= ShortestLine && kernel.GroupChannels >= FewestChannels && kernel.Cells >= FewestCells;

    // Computed transposed, positionsᵀ · patches: the channels fill the tiles, however few filters there are.
    private void SumInPlace(Matrix places, Matrix filters, int cell, Matrix target, float* scratch)
    {
        (WindowAxis depth, WindowAxis height, WindowAxis width) = (kernel.Depth, kernel.Height, kernel.Width);
        int cellX = cell % width.Cells, cellY = cell / width.Cells % height.Cells, cellZ = cell / width.Cells / height.Cells;
        int first = width.FirstInside(cellX), count = width.FirstBehind(cellX) - first;
        var sums = new Matrix(scratch, filters.Columns, target.Rows);
        new Span<float>(scratch, filters.Columns * target.Rows).Clear();
        int samples = count <= 0 ? 0 : places.Rows / _patches.PlaceCount;
        for (int sample = 0, line = 0; sample < samples; sample++)
        {
            for (int z = 0; z < depth.Positions; z++)
            {
                for (int y = 0; y < height.Positions; y++, line++)
                {
                    int placeZ = depth.Place(z, cellZ), placeY = height.Place(y, cellY);
                    if ((uint)placeZ >= (uint)depth.Length || (uint)placeY >= (uint)height.Length)
                        continue;
                    int place = ((sample * depth.Length + placeZ) * height.Length + placeY) * width.Length + width.Place(first, cellX);
                    var seen = new Matrix(places.Data + (nint)place * places.Stride, count, places.Columns, width.Stride * places.Stride);
                    MatrixMultiply.TransposeMultiply(filters.RowRange(line * width.Positions + first, count), seen, 0, filters.Columns, sums, accumulate: true);
                }
            }
        }

        Transpose(sums, target);
    }

    private void SumGathered(Matrix places, Matrix filters, int group, int row, Matrix target, float* scratch)
    {
        var sums = new Matrix(scratch + SumsStart, filters.Columns, target.Rows);
        for (int first = 0, count; first < filters.Rows; first += count)
        {
            count = Math.Min(ChunkPositions, filters.Rows - first);
            var patches = new Matrix(scratch, count, target.Rows, AlignedBuffer.PaddedStride(target.Rows));
            _patches.Gather(places, group, first, row, patches);
            MatrixMultiply.TransposeMultiply(filters.RowRange(first, count), patches, 0, filters.Columns, sums, accumulate: first > 0);
        }

        Transpose(sums, target);
    }

    private static void Transpose(Matrix sums, Matrix target)
    {
        for (int i = 0; i < target.Rows; i++)
        {
            Span<float> gradient = target.Row(i);
            for (int filter = 0; filter < gradient.Length; filter++)
                gradient[filter] = sums.Data[(nint)filter * sums.Stride + i];
        }
    }

    private static Matrix Columns(Matrix all, int group, int columns) =>
        new(all.Data + (nint)group * columns, all.Rows, columns, all.Stride);
}
