using System;

namespace Autoencoders.Engine;

/// <summary>A kernel laid out as the right factor of a product, in panels, for one way to go from places to positions or back.</summary>
/// <remarks>
/// Gathered patches are (cells · from) and meet a factor (cells · from, to); patches to scatter come from a factor
/// (from, cells · to). Reversed, a window's cells count from the last to the first.
/// </remarks>
internal sealed unsafe class WindowPanels
{
    private readonly WindowKernel _kernel;
    private readonly bool _toPositions;
    private readonly bool _gathers;
    private readonly int _parts;
    private readonly int _rows;
    private readonly int _columns;
    private readonly long _partLength;
    private readonly AlignedBuffer _panels;

    /// <summary>Makes room for the panels.</summary>
    /// <param name="kernel">The sizes.</param>
    /// <param name="toPositions">Whether they lead from places to positions.</param>
    /// <param name="gathers">Whether they meet gathered patches.</param>
    /// <param name="parts">Into how many equal parts the rows are cut, each laid out by itself.</param>
    public WindowPanels(WindowKernel kernel, bool toPositions, bool gathers, int parts)
    {
        _parts = parts;
        _kernel = kernel;
        _toPositions = toPositions;
        _gathers = gathers;
        (int from, int to) = toPositions ? (kernel.GroupChannels, kernel.GroupFilters) : (kernel.GroupFilters, kernel.GroupChannels);
        _rows = (gathers ? kernel.Cells * from : from) / parts;
        _columns = gathers ? to : kernel.Cells * to;
        _partLength = MatrixMultiply.PackedLength(_rows, _columns);
        _panels = new AlignedBuffer(kernel.Groups * parts * _partLength);
    }

    /// <summary>Into how many tasks the layout is split.</summary>
    public int Tasks => _kernel.Groups * _parts * MatrixMultiply.PanelCount(_columns);

    /// <summary>The panels of one part of one group.</summary>
    public float* Part(int group, int part) => _panels.Pointer + (group * _parts + part) * _partLength;

    /// <summary>Lays one panel out.</summary>
    public void Prepare(float* kernel, int task)
    {
        int panels = MatrixMultiply.PanelCount(_columns);
        int panel = task % panels, part = task / panels % _parts, group = task / panels / _parts;
        float* packed = Part(group, part);
        Matrix weights = _kernel.Group(kernel, group);
        if (_toPositions && _gathers)
            MatrixMultiply.Pack(weights.RowRange(part * _rows, _rows), packed, panel, 1);
        else if (!_toPositions && !_gathers)
            MatrixMultiply.PackTransposed(weights, packed, panel, 1);
        else
            PrepareReversed(weights, part * _rows, packed, panel);
    }

    private void PrepareReversed(Matrix weights, int firstRow, float* packed, int panel)
    {
        int width = MatrixMultiply.PanelWidth;
        int first = panel * width, count = Math.Min(width, _columns - first);
        float* target = packed + (long)first * _rows;
        for (int row = 0; row < _rows; row++, target += width)
        {
            for (int column = 0; column < width; column++)
                target[column] = column < count ? Reversed(weights, firstRow + row, first + column) : 0;
        }
    }

    private float Reversed(Matrix weights, int row, int column)
    {
        (int cell, int channel, int filter) = _gathers
            ? (row / _kernel.GroupFilters, column, row % _kernel.GroupFilters)
            : (column / _kernel.GroupFilters, row, column % _kernel.GroupFilters);
        int reversed = _kernel.Cells - 1 - cell;
        return weights.Data[((nint)reversed * _kernel.GroupChannels + channel) * weights.Stride + filter];
    }
}
