using System;
using System.Numerics;

namespace Autoencoders.Layers;

/// <summary>The largest value of each channel within a window, and the cell that it came from: the first of equal ones.</summary>
internal static unsafe class WindowMaximum
{
    /// <summary>Writes the largest value of each channel; NaN where there is one.</summary>
    public static void Find(float* map, in Grid grid, in PoolingWindows.Box box, float* maximum)
    {
        int channel = 0;
        for (; channel <= grid.Channels - Vector<float>.Count; channel += Vector<float>.Count)
        {
            float* first = map + box.Offset + channel;
            Vector<float> largest = Vector.Load(first);
            for (int depth = 0; depth < box.Depth; depth++)
            {
                for (int height = 0; height < box.Height; height++)
                {
                    float* cell = first + depth * grid.Plane + height * grid.Line;
                    for (int width = 0; width < box.Width; width++, cell += grid.Channels)
                        largest = Vector.Max(largest, Vector.Load(cell));
                }
            }

            largest.Store(maximum + channel);
        }

        for (; channel < grid.Channels; channel++)
        {
            float* first = map + box.Offset + channel;
            float largest = *first;
            for (int depth = 0; depth < box.Depth; depth++)
            {
                for (int height = 0; height < box.Height; height++)
                {
                    float* cell = first + depth * grid.Plane + height * grid.Line;
                    for (int width = 0; width < box.Width; width++, cell += grid.Channels)
                        largest = MathF.Max(largest, *cell);
                }
            }

            maximum[channel] = largest;
        }
    }

    /// <summary>Adds each channel's value to the cell of another map where this one has its maximum.</summary>
    public static void Scatter(float* map, in Grid grid, in PoolingWindows.Box box, float* maximum, float* values, float* target)
    {
        int channel = 0;
        for (; channel <= grid.Channels - Vector<float>.Count; channel += Vector<float>.Count)
        {
            Vector<float> largest = Vector.Load(maximum + channel);
            Vector<float> value = Vector.Load(values + channel);
            for (int depth = 0; depth < box.Depth; depth++)
            {
                for (int height = 0; height < box.Height; height++)
                {
                    int at = box.Offset + channel + depth * grid.Plane + height * grid.Line;
                    for (int width = 0; width < box.Width; width++, at += grid.Channels)
                    {
                        Vector<int> hit = Vector.Equals(Vector.Load(map + at), largest);
                        (Vector.Load(target + at) + Vector.ConditionalSelect(hit, value, Vector<float>.Zero)).Store(target + at);
                        value = Vector.ConditionalSelect(hit, Vector<float>.Zero, value);
                    }
                }
            }
        }

        for (; channel < grid.Channels; channel++)
        {
            int at = First(map, grid, box, channel, maximum[channel]);
            if (at >= 0)
                target[at] += values[channel];
        }
    }

    /// <summary>Reads each channel's value from the cell of another map where this one has its maximum.</summary>
    public static void Gather(float* map, in Grid grid, in PoolingWindows.Box box, float* maximum, float* source, float* values)
    {
        for (int channel = 0; channel < grid.Channels; channel++)
        {
            int at = First(map, grid, box, channel, maximum[channel]);
            values[channel] = at >= 0 ? source[at] : 0;
        }
    }

    // −1 where nothing equals the maximum because that is NaN.
    private static int First(float* map, in Grid grid, in PoolingWindows.Box box, int channel, float maximum)
    {
        for (int depth = 0; depth < box.Depth; depth++)
        {
            for (int height = 0; height < box.Height; height++)
            {
                int at = box.Offset + channel + depth * grid.Plane + height * grid.Line;
                for (int width = 0; width < box.Width; width++, at += grid.Channels)
                {
                    if (map[at] == maximum)
                        return at;
                }
            }
        }

        return -1;
    }
}
