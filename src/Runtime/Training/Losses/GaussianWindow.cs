using System;
using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>Weighted means over square windows that lie inside a plane, the weights a normal distribution's, which add up to 1.</summary>
internal sealed class GaussianWindow
{
    private readonly double[] _weights;

    public GaussianWindow(int size, double sigma)
    {
        Size = size;
        _weights = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++)
        {
            double distance = (i - (size - 1) / 2.0) / sigma;
            sum += _weights[i] = Math.Exp(-distance * distance / 2);
        }

        for (int i = 0; i < size; i++)
            _weights[i] /= sum;
    }

    /// <summary>How many values wide and high a window is.</summary>
    public int Size { get; }

    /// <summary>The mean in each window: rows first, then columns.</summary>
    /// <param name="plane">height × width values.</param>
    /// <param name="width">How wide the plane is.</param>
    /// <param name="room">height × (width − size + 1) values to work in.</param>
    /// <param name="means">Receives (height − size + 1) × (width − size + 1) values.</param>
    public void Means(ReadOnlySpan<double> plane, int width, Span<double> room, Span<double> means)
    {
        int narrow = width - Size + 1, height = plane.Length / width;
        room = room[..(height * narrow)];
        room.Clear();
        for (int row = 0; row < height; row++)
        {
            for (int i = 0; i < Size; i++)
                AddScaled(plane.Slice(row * width + i, narrow), _weights[i], room.Slice(row * narrow, narrow));
        }

        means.Clear();
        for (int i = 0; i < Size; i++)
            AddScaled(room.Slice(i * narrow, means.Length), _weights[i], means);
    }

    /// <summary>The way back: each value of a plane gets what the windows that it lies in hand on to it.</summary>
    /// <param name="slopes">A slope for each window.</param>
    /// <param name="width">How wide the plane is.</param>
    /// <param name="room">height × (width − size + 1) values to work in.</param>
    /// <param name="plane">Receives height × width values.</param>
    public void Spread(ReadOnlySpan<double> slopes, int width, Span<double> room, Span<double> plane)
    {
        int narrow = width - Size + 1, height = plane.Length / width;
        room = room[..(height * narrow)];
        room.Clear();
        for (int i = 0; i < Size; i++)
            AddScaled(slopes, _weights[i], room.Slice(i * narrow, slopes.Length));
        plane.Clear();
        for (int row = 0; row < height; row++)
        {
            for (int i = 0; i < Size; i++)
                AddScaled(room.Slice(row * narrow, narrow), _weights[i], plane.Slice(row * width + i, narrow));
        }
    }

    private static void AddScaled(ReadOnlySpan<double> values, double factor, Span<double> sums) =>
        TensorPrimitives.MultiplyAdd(values, factor, sums, sums);
}
