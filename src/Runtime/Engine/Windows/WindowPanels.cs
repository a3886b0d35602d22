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
    private readonly int _rows;
    private readonly int _columns;
    private readonly long _groupLength;
    private readonly AlignedBuffer _panels;

    public WindowPanels(WindowKernel kernel, bool toPositions, bool gathers)
    {
        _kernel = kernel;
        _toPositions = toPositions;
        _gathers = gathers;
        (int from, int to) = toPositions ? (kernel.GroupChannels, kernel.GroupFilters) : (kernel.GroupFilters, kernel.GroupChannels);
        _rows = gathers ? kernel.Cells * from : from;
        _columns = gathers ? to : kernel.Cells * to;
        _groupLength = MatrixMultiply.PackedLength(_rows, _columns);
        _panels = new AlignedBuffer(kernel.Groups * _groupLength);
    }

    /// <summary>Into how many tasks the layout is split.</summary>
    public int Tasks => _kernel.Groups * MatrixMultiply.PanelCount(_columns);

    /// <summary>The panels of one group.</summary>
    public float* Group(int group) => _panels.Pointer + group * _groupLength;

    /// <summary>Lays one panel out.</summary>
    public void Prepare(float* kernel, int task)
    {
        int panels = MatrixMultiply.PanelCount(_columns);
        int group = task / panels, panel = task % panels;
        Matrix weights = _kernel.Group(kernel, group);
        if (_toPositions && _gathers)
            MatrixMultiply.Pack(weights, Group(group), panel, 1);
        else if (!_toPositions && !_gathers)
            MatrixMultiply.PackTransposed(weights, Group(group), panel, 1);
        else
            PrepareReversed(weights, Group(group), panel);
    }

    private void PrepareReversed(Matrix weights, float* packed, int panel)
    {
        int width = MatrixMultiply.PanelWidth;
        int first = panel * width, count = Math.Min(width, _columns - first);
        float* target = packed + (long)first * _rows;
        for (int row = 0; row < _rows; row++, target += width)
        {
            for (int column = 0; column < width; column++)
                target[column] = column < count ? Reversed(weights, row, first + column) : 0;
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
