using System.Numerics;

namespace Autoencoders.Engine;

/// <summary>The products of a convolution that takes each channel by itself, for one line of positions and one cell.</summary>
/// <remarks>y[c · m + k] belongs to x[c] and w[c · m + k], with m outputs a channel.</remarks>
internal static unsafe class ChannelProducts
{
    /// <summary>y += x · w, row by row.</summary>
    public static void AddToOutput(float* x, nint xStep, float* w, float* y, nint yStep, int rows, int channels, int multiplier)
    {
        for (int row = 0; row < rows; row++, x += xStep, y += yStep)
        {
            if (multiplier == 1)
                AddProducts(x, w, y, channels);
            else
                for (int channel = 0, at = 0; channel < channels; channel++)
                    for (int end = at + multiplier; at < end; at++)
                        y[at] += x[channel] * w[at];
        }
    }

    /// <summary>x += y · w over the outputs of each channel, row by row.</summary>
    public static void AddToInput(float* x, nint xStep, float* w, float* y, nint yStep, int rows, int channels, int multiplier)
    {
        for (int row = 0; row < rows; row++, x += xStep, y += yStep)
        {
            if (multiplier == 1)
                AddProducts(y, w, x, channels);
            else
                for (int channel = 0, at = 0; channel < channels; channel++)
                    for (int end = at + multiplier; at < end; at++)
                        x[channel] += y[at] * w[at];
        }
    }

    /// <summary>w += x · y, summed over the rows in order.</summary>
    public static void AddToKernel(float* x, nint xStep, float* w, float* y, nint yStep, int rows, int channels, int multiplier)
    {
        for (int row = 0; row < rows; row++, x += xStep, y += yStep)
        {
            if (multiplier == 1)
                AddProducts(x, y, w, channels);
            else
                for (int channel = 0, at = 0; channel < channels; channel++)
                    for (int end = at + multiplier; at < end; at++)
                        w[at] += x[channel] * y[at];
        }
    }

    private static void AddProducts(float* a, float* b, float* sums, int length)
    {
        int i = 0;
        for (; i <= length - Vector<float>.Count; i += Vector<float>.Count)
            (Vector.Load(sums + i) + Vector.Load(a + i) * Vector.Load(b + i)).Store(sums + i);
        for (; i < length; i++)
            sums[i] += a[i] * b[i];
    }
}
