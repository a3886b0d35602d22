using System;
using System.Numerics;

namespace Autoencoders.Layers;

/// <summary>
/// Each cell of the result mixes, along height and width, the two cells around its centre (i + ½)·from/to − ½; beyond the
/// outer centres the border goes on. TensorFlow 2's and Keras 3's rule, PyTorch's with <c>align_corners=False</c>.
/// </summary>
internal sealed unsafe class BilinearResize : MapResize
{
    private readonly Grid _from;
    private readonly Grid _to;
    private readonly Tap[] _height;
    private readonly Tap[] _width;

    /// <summary>Prepares the weights of two maps with one plane each.</summary>
    public BilinearResize(Grid from, Grid to)
    {
        _from = from;
        _to = to;
        _height = Taps(from.Height, to.Height, from.Line);
        _width = Taps(from.Width, to.Width, from.Channels);
    }

    public override void Forward(float* from, float* to)
    {
        int channels = _to.Channels;
        foreach (Tap down in _height)
        {
            foreach (Tap right in _width)
            {
                float* a = from + down.Lower + right.Lower;
                float* b = from + down.Lower + right.Upper;
                float* c = from + down.Upper + right.Lower;
                float* d = from + down.Upper + right.Upper;
                int channel = 0;
                for (; channel <= channels - Vector<float>.Count; channel += Vector<float>.Count)
                {
                    Vector<float> left = Vector.Load(a + channel);
                    Vector<float> below = Vector.Load(c + channel);
                    Vector<float> top = left + (Vector.Load(b + channel) - left) * right.Share;
                    Vector<float> bottom = below + (Vector.Load(d + channel) - below) * right.Share;
                    (top + (bottom - top) * down.Share).Store(to + channel);
                }

                for (; channel < channels; channel++)
                {
                    float top = a[channel] + (b[channel] - a[channel]) * right.Share;
                    float bottom = c[channel] + (d[channel] - c[channel]) * right.Share;
                    to[channel] = top + (bottom - top) * down.Share;
                }

                to += channels;
            }
        }
    }

    public override void AddGradient(float* to, float* from)
    {
        int channels = _to.Channels;
        foreach (Tap down in _height)
        {
            foreach (Tap right in _width)
            {
                Add(from + down.Lower + right.Lower, to, (1 - down.Share) * (1 - right.Share), channels);
                Add(from + down.Lower + right.Upper, to, (1 - down.Share) * right.Share, channels);
                Add(from + down.Upper + right.Lower, to, down.Share * (1 - right.Share), channels);
                Add(from + down.Upper + right.Upper, to, down.Share * right.Share, channels);
                to += channels;
            }
        }
    }

    private static Tap[] Taps(int from, int to, int step)
    {
        var taps = new Tap[to];
        for (int at = 0; at < to; at++)
        {
            double centre = Math.Max((at + 0.5) * from / to - 0.5, 0);
            int lower = (int)centre;
            taps[at] = new Tap(lower * step, Math.Min(lower + 1, from - 1) * step, (float)(centre - lower));
        }

        return taps;
    }

    /// <summary>Two neighbours along an axis, as offsets in numbers, and the share of the upper one.</summary>
    private readonly record struct Tap(int Lower, int Upper, float Share);
}
