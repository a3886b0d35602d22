using System;

namespace Autoencoders.Engine;

/// <summary>
/// Gathers for windows that go down a map line by line: what one line of the window's cells sees of a line of the map is
/// copied once and met by each line of the kernel in turn, instead of once for each.
/// </summary>
internal sealed unsafe class WindowLines
{
    private const int BandNumbers = 1 << 15;
    private const int FewestPositions = 48;
    private readonly WindowAxis _height;
    private readonly int _groups;
    private readonly int _lineLength;
    private readonly int _reach;
    private readonly int _mapLines;
    private readonly int _band;
    private readonly Patches _patches;

    private WindowLines(WindowKernel kernel, WindowAxis height, WindowAxis width, int channels, int band)
    {
        _height = height;
        _groups = kernel.Groups;
        _lineLength = width.Positions;
        _reach = (height.Cells - 1) * height.Dilation;
        _mapLines = height.Positions + _reach;
        _band = band;
        _patches = new Patches(WindowAxis.None, new WindowAxis(height.Length, _mapLines, 1, 1, 1, height.Before), width, channels, kernel.Groups);
    }

    /// <summary>How many lines of cells the window has: into so many parts the kernel is cut.</summary>
    public int CellLines => _height.Cells;

    /// <summary>How many numbers a thread needs meanwhile.</summary>
    public int ScratchLength => (_band + _reach) * _lineLength * Stride;

    private int Stride => AlignedBuffer.PaddedStride(_patches.Length);

    /// <summary>Plans it; null where the window does not move so, or where it would not be worth it.</summary>
    public static WindowLines? Plan(WindowKernel kernel, bool reversed)
    {
        (WindowAxis depth, WindowAxis height, WindowAxis width, int channels) = kernel.Moving(reversed);
        if (depth != WindowAxis.None || height.Cells == 1 || height.Stride != 1 || height.Positions * width.Positions < FewestPositions)
            return null;
        int reach = (height.Cells - 1) * height.Dilation;
        long line = (long)width.Positions * AlignedBuffer.PaddedStride(width.Cells * (channels / kernel.Groups));
        int most = (int)Math.Min(height.Positions, BandNumbers / line - reach);
        if (most < Math.Min(height.Positions, 2 * reach))
            return null;
        int bands = (height.Positions + most - 1) / most;
        return new WindowLines(kernel, height, width, channels, (height.Positions + bands - 1) / bands);
    }

    /// <summary>Computes all positions of whole samples.</summary>
    public void Compute(Matrix source, WindowPanels panels, float* bias, Matrix target, in Finish finish, float* scratch)
    {
        int columns = target.Columns / _groups;
        int samples = target.Rows / (_height.Positions * _lineLength);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int line = 0, lines; line < _height.Positions; line += lines)
            {
                lines = Math.Min(_band, _height.Positions - line);
                int first = (sample * _height.Positions + line) * _lineLength, count = lines * _lineLength;
                var seen = new Matrix(scratch, (lines + _reach) * _lineLength, _patches.Length, Stride);
                for (int group = 0; group < _groups; group++)
                {
                    _patches.Gather(source, group, (sample * _mapLines + line) * _lineLength, firstColumn: 0, seen);
                    var sums = new Matrix(target.Data + (nint)first * target.Stride + (nint)group * columns, count, columns, target.Stride);
                    for (int cell = 0; cell < CellLines; cell++)
                    {
                        Matrix lineSeen = seen.RowRange(cell * _height.Dilation * _lineLength, count);
                        MatrixMultiply.Multiply(lineSeen, panels.Part(group, cell), bias == null ? null : bias + group * columns, sums, accumulate: cell > 0);
                    }
                }

                finish.Apply(target, first, count);
            }
        }
    }
}
