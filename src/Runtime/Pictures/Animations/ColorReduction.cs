using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders;

/// <summary>Finds few colours that stand for many.</summary>
/// <remarks>
/// Heckbert's median cut ("Color image quantization for frame buffer display", 1982) with the choices of Wan, Wong and
/// Prusinkiewicz ("An algorithm for multidimensional data clustering", 1988): the box with the largest squared error is cut
/// at the mean of the channel that has most of it. Sums are of integers, so the result does not depend on their order.
/// </remarks>
internal static class ColorReduction
{
    /// <summary>For each colour the one that stands for it.</summary>
    /// <param name="counts">The colours, each as one number red·65536 + green·256 + blue, and how many pixels have it.</param>
    /// <param name="most">How many different colours may come out, at least 1.</param>
    public static Dictionary<int, int> Reduce(IReadOnlyDictionary<int, int> counts, int most)
    {
        KeyValuePair<int, int>[] colors = [.. counts.OrderBy(static color => color.Key)];
        var boxes = new List<Box> { Box.Of(colors, 0, colors.Length) };
        while (boxes.Count < most)
        {
            int widest = 0;
            for (int at = 1; at < boxes.Count; at++)
            {
                if (boxes[at].Error > boxes[widest].Error)
                    widest = at;
            }

            if (boxes[widest].Error <= 0)
                break;
            (boxes[widest], Box other) = Cut(colors, boxes[widest]);
            boxes.Add(other);
        }

        var stands = new Dictionary<int, int>(colors.Length);
        foreach (Box box in boxes)
        {
            foreach (KeyValuePair<int, int> color in colors.AsSpan(box.Start, box.Length))
                stands.Add(color.Key, box.Mean);
        }

        return stands;
    }

    private static (Box Low, Box High) Cut(KeyValuePair<int, int>[] colors, Box box)
    {
        Span<KeyValuePair<int, int>> within = colors.AsSpan(box.Start, box.Length);
        int low = 0;
        for (int at = 0; at < within.Length; at++)
        {
            if (((within[at].Key >> box.Shift) & 255) > box.CutAt)
                continue;
            (within[at], within[low]) = (within[low], within[at]);
            low++;
        }

        return (Box.Of(colors, box.Start, low), Box.Of(colors, box.Start + low, box.Length - low));
    }

    /// <summary>A run of colours.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Length">How many colours it has.</param>
    /// <param name="Mean">The mean of its pixels.</param>
    /// <param name="Error">What the mean is off by, squared and summed over its pixels and all channels.</param>
    /// <param name="Shift">Where the bits of the channel to cut are.</param>
    /// <param name="CutAt">The largest level of that channel that belongs to the lower part.</param>
    private readonly record struct Box(int Start, int Length, int Mean, double Error, int Shift, int CutAt)
    {
        public static Box Of(KeyValuePair<int, int>[] colors, int start, int length)
        {
            Span<long> sums = stackalloc long[3], squares = stackalloc long[3];
            long pixels = 0;
            foreach ((int color, int count) in colors.AsSpan(start, length))
            {
                pixels += count;
                for (int channel = 0; channel < 3; channel++)
                {
                    long level = (color >> (8 * channel)) & 255;
                    sums[channel] += level * count;
                    squares[channel] += level * level * count;
                }
            }

            int mean = 0, widest = 0;
            double error = 0, largest = -1;
            for (int channel = 0; channel < 3; channel++)
            {
                double spread = squares[channel] - ((double)sums[channel] * sums[channel] / pixels);
                error += spread;
                if (spread > largest)
                    (largest, widest) = (spread, channel);
                mean |= (int)(((2 * sums[channel]) + pixels) / (2 * pixels)) << (8 * channel);
            }

            return new Box(start, length, mean, length == 1 ? 0 : error, 8 * widest, (int)(sums[widest] / pixels));
        }
    }
}
