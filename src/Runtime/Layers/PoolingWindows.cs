using System;
using Autoencoders.Models;

namespace Autoencoders.Layers;

/// <summary>The cells of a map that each cell of a smaller one stands for; along each axis, a run for each place.</summary>
internal sealed class PoolingWindows
{
    private readonly Grid _map;
    private readonly (int First, int End)[] _depth;
    private readonly (int First, int End)[] _height;
    private readonly (int First, int End)[] _width;

    private PoolingWindows(Grid map, Func<int, (int First, int End)[]> runs)
    {
        _map = map;
        _depth = runs(0);
        _height = runs(1);
        _width = runs(2);
    }

    /// <summary>Windows of one size at equal steps, cut off at the border.</summary>
    /// <param name="node">A layer with the numbers poolSize, strides and before.</param>
    /// <param name="map">The shape of the map.</param>
    /// <param name="cells">The shape of the smaller map.</param>
    public static PoolingWindows Moving(LayerNode node, Shape map, Shape cells)
    {
        Grid large = Grid.Of(map);
        Grid small = Grid.Of(cells);
        return new PoolingWindows(large, axis =>
        {
            int size = Grid.Number(node, "poolSize", axis, 1);
            int stride = Grid.Number(node, "strides", axis, 1);
            int before = Grid.Number(node, "before", axis, 0);
            return Runs(small.Axis(axis), at => ((long)at * stride - before, (long)at * stride - before + size), large.Axis(axis));
        });
    }

    /// <summary>One window that is the whole map.</summary>
    public static PoolingWindows Whole(Shape map)
    {
        Grid grid = Grid.Of(map);
        return new PoolingWindows(grid, axis => [(0, grid.Axis(axis))]);
    }

    /// <summary>Windows that share a map out: cell i of n has the cells from ⌊i·L/n⌋ up to ⌈(i + 1)·L/n⌉. PyTorch's adaptive pooling.</summary>
    public static PoolingWindows Adaptive(Shape map, Shape cells)
    {
        Grid large = Grid.Of(map);
        Grid small = Grid.Of(cells);
        return new PoolingWindows(large, axis =>
        {
            long length = large.Axis(axis);
            long count = small.Axis(axis);
            return Runs((int)count, at => (at * length / count, ((at + 1) * length + count - 1) / count), (int)length);
        });
    }

    /// <summary>The windows in the order of the smaller map's cells.</summary>
    public Enumerator GetEnumerator() => new(this);

    private static (int First, int End)[] Runs(int count, Func<long, (long First, long End)> run, int length)
    {
        var runs = new (int, int)[count];
        for (int at = 0; at < count; at++)
        {
            (long first, long end) = run(at);
            runs[at] = ((int)Math.Max(first, 0), (int)Math.Min(end, length));
        }

        return runs;
    }

    /// <summary>Where a window begins in the map, in numbers, and its cells along each axis.</summary>
    internal readonly record struct Box(int Offset, int Depth, int Height, int Width);

    internal struct Enumerator
    {
        private readonly PoolingWindows _windows;
        private readonly (int First, int End)[] _runs;
        private readonly int _channels;
        private int _depth;
        private int _height = -1;
        private int _width;
        private int _line;
        private int _depthCount;
        private int _heightCount;

        public Enumerator(PoolingWindows windows)
        {
            _windows = windows;
            _runs = windows._width;
            _channels = windows._map.Channels;
            _width = _runs.Length;
        }

        public Box Current { get; private set; }

        public bool MoveNext()
        {
            if (_width == _runs.Length && !NextLine())
                return false;
            (int first, int end) = _runs[_width++];
            Current = new Box(_line + first * _channels, _depthCount, _heightCount, end - first);
            return true;
        }

        private bool NextLine()
        {
            if (++_height == _windows._height.Length)
            {
                _height = 0;
                if (++_depth == _windows._depth.Length)
                    return false;
            }

            (int depth, int depthEnd) = _windows._depth[_depth];
            (int height, int heightEnd) = _windows._height[_height];
            _line = depth * _windows._map.Plane + height * _windows._map.Line;
            _depthCount = depthEnd - depth;
            _heightCount = heightEnd - height;
            _width = 0;
            return true;
        }
    }
}
