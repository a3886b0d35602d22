using System;

namespace Autoencoders.Engine;

/// <summary>The gradient of a kernel (cells, channels / groups, filters): patchesᵀ · positions, summed over a batch in order.</summary>
/// <param name="kernel">The sizes.</param>
internal sealed unsafe class WindowGradient(WindowKernel kernel)
{
    // Whole panels of the matrix kernel; narrow enough to be shared out, wide enough that patches are copied in long runs.
    private const int RowBlock = 64;
    private const int ChunkPositions = 256;
    private readonly Patches _patches = kernel.Patches();

    /// <summary>How many numbers a thread needs meanwhile.</summary>
    public int ScratchLength => SumsStart + kernel.GroupFilters * RowBlock;

    private int SumsStart => ChunkPositions * AlignedBuffer.PaddedStride(Math.Min(RowBlock, _patches.Length));

    /// <summary>Computes a share of the gradient: rows of all groups' parts, one after the other.</summary>
    /// <param name="share">Which rows.</param>
    /// <param name="places">A row for each place of each sample of the batch.</param>
    /// <param name="positions">A row for each position of each sample.</param>
    /// <param name="target">All of the gradient.</param>
    public void Compute(in GradientShare share, Matrix places, Matrix positions, float* target)
    {
        (int first, int count) = share.Rows(kernel.Groups * _patches.Length, RowBlock);
        for (int end = first + count, rows; first < end; first += rows)
        {
            int group = first / _patches.Length, row = first % _patches.Length;
            rows = Math.Min(Math.Min(RowBlock, end - first), _patches.Length - row);
            Compute(places, positions, group, row, rows, kernel.Group(target, group), share.Scratch);
        }
    }

    // Computed transposed, positionsᵀ · patches: the patches' columns fill the tiles, however few filters there are.
    private void Compute(Matrix places, Matrix positions, int group, int row, int rows, Matrix target, float* scratch)
    {
        var filters = new Matrix(positions.Data + (nint)group * kernel.GroupFilters, positions.Rows, kernel.GroupFilters, positions.Stride);
        var sums = new Matrix(scratch + SumsStart, kernel.GroupFilters, rows, RowBlock);
        for (int first = 0, count; first < positions.Rows; first += count)
        {
            count = Math.Min(ChunkPositions, positions.Rows - first);
            var patches = new Matrix(scratch, count, rows, AlignedBuffer.PaddedStride(rows));
            _patches.Gather(places, group, first, row, patches);
            MatrixMultiply.TransposeMultiply(filters.RowRange(first, count), patches, 0, filters.Columns, sums, accumulate: first > 0);
        }

        for (int i = 0; i < rows; i++)
        {
            Span<float> gradient = target.Row(row + i);
            for (int filter = 0; filter < gradient.Length; filter++)
                gradient[filter] = sums.Data[(nint)filter * RowBlock + i];
        }
    }
}
