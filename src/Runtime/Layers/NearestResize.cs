using System;

namespace Autoencoders.Layers;

/// <summary>Each cell of the result is the one whose centre is nearest: cell ⌊(i + ½)·from/to⌋. Keras 3's and TensorFlow 2's rule.</summary>
internal sealed unsafe class NearestResize : MapResize
{
    private readonly Grid _from;
    private readonly Grid _to;
    private readonly int[] _depth;
    private readonly int[] _height;
    private readonly int[] _width;

    public NearestResize(Grid from, Grid to)
    {
        _from = from;
        _to = to;
        _depth = Sources(from.Depth, to.Depth);
        _height = Sources(from.Height, to.Height);
        _width = Sources(from.Width, to.Width);
    }

    public override void Forward(float* from, float* to)
    {
        int channels = _from.Channels;
        float* previous = null;
        int previousAt = -1;
        foreach (int depth in _depth)
        {
            foreach (int height in _height)
            {
                int at = depth * _from.Plane + height * _from.Line;
                if (at == previousAt)
                    new ReadOnlySpan<float>(previous, _to.Line).CopyTo(new Span<float>(to, _to.Line));
                else
                    CopyLine(from + at, to, channels);
                previous = to;
                previousAt = at;
                to += _to.Line;
            }
        }
    }

    public override void AddGradient(float* to, float* from)
    {
        int channels = _from.Channels;
        foreach (int depth in _depth)
        {
            foreach (int height in _height)
            {
                float* line = from + depth * _from.Plane + height * _from.Line;
                foreach (int width in _width)
                {
                    Add(line + width * channels, to, 1, channels);
                    to += channels;
                }
            }
        }
    }

    private void CopyLine(float* line, float* to, int channels)
    {
        foreach (int width in _width)
        {
            if (channels == 1)
                *to = line[width];
            else
                new ReadOnlySpan<float>(line + width * channels, channels).CopyTo(new Span<float>(to, channels));
            to += channels;
        }
    }

    private static int[] Sources(int from, int to)
    {
        var sources = new int[to];
        for (int at = 0; at < to; at++)
            sources[at] = (int)((2L * at + 1) * from / (2L * to));
        return sources;
    }
}
