using System;

namespace Autoencoders.Engine;

/// <summary>
/// One linear step of a convolution: from places to positions or back, over some samples. It multiplies gathered patches by
/// the kernel, or multiplies by the kernel first and adds the patches to where they belong, whichever costs less.
/// </summary>
/// <remarks>A sample's sums depend on that sample only: each runs over cells and channels, or over positions, in order.</remarks>
internal sealed unsafe class WindowProduct
{
    private const int MostPositions = 96;
    private const int LeastPositions = 24;
    private const int ChunkNumbers = 1 << 16;
    private readonly WindowKernel _kernel;
    private readonly WindowPanels _panels;
    private readonly Patches _patches;
    private readonly WindowLines? _lines;
    private readonly bool _gathers;
    private readonly int _patchLength;
    private readonly int _chunk;

    /// <summary>Plans a step.</summary>
    /// <param name="kernel">The sizes.</param>
    /// <param name="toPositions">Whether it goes from places to positions.</param>
    public WindowProduct(WindowKernel kernel, bool toPositions)
    {
        _kernel = kernel;
        int from = toPositions ? kernel.GroupChannels : kernel.GroupFilters;
        int to = toPositions ? kernel.GroupFilters : kernel.GroupChannels;
        _gathers = kernel.CanReverse ? kernel.Cells == 1 || GatheringCostsLess(kernel.Cells, from, to) : toPositions;
        bool reversed = toPositions != _gathers;
        _lines = _gathers ? WindowLines.Plan(kernel, reversed) : null;
        _panels = new WindowPanels(kernel, toPositions, _gathers, _lines?.CellLines ?? 1);
        _patches = kernel.Patches(reversed);
        _patchLength = _patches.Length;
        _chunk = Math.Clamp(ChunkNumbers / _patchLength / LeastPositions * LeastPositions, LeastPositions, MostPositions);
        (From, To) = (from * kernel.Groups, to * kernel.Groups);
        IsPlain = _gathers && kernel.Cells == 1 && kernel.CanReverse && kernel.Groups == 1 && _patches.PlaceCount == _patches.PositionCount
            && kernel is { Depth.Before: 0, Height.Before: 0, Width.Before: 0 };
    }

    /// <summary>How many numbers each row of the source has.</summary>
    public int From { get; }

    /// <summary>How many numbers each row of the target has.</summary>
    public int To { get; }

    /// <summary>How many numbers a thread needs meanwhile.</summary>
    public int ScratchLength => IsPlain ? 0 : _lines is not null ? _lines.ScratchLength : _chunk * AlignedBuffer.PaddedStride(_patchLength);

    /// <summary>Into how many tasks laying out the kernel is split.</summary>
    public int Tasks => _panels.Tasks;

    // A window of one cell that stops at every place sees the source as it is.
    private bool IsPlain { get; }

    /// <summary>Lays out a part of the kernel.</summary>
    public void Prepare(float* kernel, int task) => _panels.Prepare(kernel, task);

    /// <summary>Computes the step for whole samples.</summary>
    /// <param name="source">A row of <see cref="From"/> numbers for each place (or position) of each sample.</param>
    /// <param name="bias"><see cref="To"/> numbers that the sums start from, or null for zeros.</param>
    /// <param name="target">Receives a row of <see cref="To"/> sums for each position (or place).</param>
    /// <param name="finish">What is done with the sums.</param>
    /// <param name="scratch"><see cref="ScratchLength"/> numbers.</param>
    public void Compute(Matrix source, float* bias, Matrix target, in Finish finish, float* scratch)
    {
        if (_lines is not null)
        {
            _lines.Compute(source, _panels, bias, target, finish, scratch);
            return;
        }

        int rows = _gathers ? target.Rows : source.Rows;
        int chunk = IsPlain ? MostPositions : _chunk;
        for (int first = 0; first < rows; first += chunk)
        {
            int count = Math.Min(chunk, rows - first);
            if (!_gathers)
            {
                Scatter(source, bias, target, first, count, scratch);
                continue;
            }

            for (int group = 0; group < _kernel.Groups; group++)
                Gather(source, bias, target.RowRange(first, count), group, first, scratch);
            finish.Apply(target, first, count);
        }

        if (!_gathers)
            finish.Apply(target, 0, target.Rows);
    }

    private static bool GatheringCostsLess(int cells, int from, int to)
    {
        // In multiply-adds of one tile column: a product runs over whole half tiles; a number moved costs about as much as
        // three of them, added to its place five.
        const int HalfTile = 16, Move = 3, Addition = 5;
        double gathering = cells * from * (RoundUp(to, HalfTile) + Move);
        double scattering = from * RoundUp(cells * to, HalfTile) + Addition * cells * to;
        return gathering <= scattering;
    }

    private static double RoundUp(int number, int step) => (double)((number + step - 1) / step) * step;

    private void Gather(Matrix source, float* bias, Matrix target, int group, int first, float* scratch)
    {
        int columns = To / _kernel.Groups;
        Matrix patches = IsPlain
            ? source.RowRange(first, target.Rows)
            : new Matrix(scratch, target.Rows, _patchLength, AlignedBuffer.PaddedStride(_patchLength));
        if (!IsPlain)
            _patches.Gather(source, group, first, firstColumn: 0, patches);
        MatrixMultiply.Multiply(patches, _panels.Part(group, 0), bias == null ? null : bias + group * columns, Columns(target, group, columns));
    }

    private void Scatter(Matrix source, float* bias, Matrix target, int first, int count, float* scratch)
    {
        int positions = _patches.PositionCount, places = _patches.PlaceCount;
        for (int sample = (first + positions - 1) / positions; sample * positions < first + count; sample++)
            Start(target.RowRange(sample * places, places), bias);
        var patches = new Matrix(scratch, count, _patchLength, AlignedBuffer.PaddedStride(_patchLength));
        for (int group = 0; group < _kernel.Groups; group++)
        {
            MatrixMultiply.Multiply(Columns(source.RowRange(first, count), group, From / _kernel.Groups), _panels.Part(group, 0), null, patches);
            _patches.ScatterAdd(patches, group, first, target);
        }
    }

    /// <summary>Every row = bias, or zeros.</summary>
    internal static void Start(Matrix target, float* bias)
    {
        for (int row = 0; row < target.Rows; row++)
        {
            if (bias == null)
                target.Row(row).Clear();
            else
                new ReadOnlySpan<float>(bias, target.Columns).CopyTo(target.Row(row));
        }
    }

    private static Matrix Columns(Matrix all, int group, int columns) =>
        new(all.Data + (nint)group * columns, all.Rows, columns, all.Stride);
}
