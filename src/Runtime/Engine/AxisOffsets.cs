using System;
using System.Collections.Generic;

namespace Autoencoders.Engine;

/// <summary>Where numbers lie that differ along some axes of a dense tensor only.</summary>
internal static class AxisOffsets
{
    /// <summary>The offset for each combination of positions along the chosen axes, the last of them fastest; 0 alone for no axes.</summary>
    /// <param name="shape">The tensor's shape.</param>
    /// <param name="isChosen">Whether an axis, counted from 0, is one of them.</param>
    public static int[] Of(Shape shape, Predicate<int> isChosen)
    {
        List<int> offsets = [0];
        int stride = 1;
        for (int axis = shape.Rank - 1; axis >= 0; stride *= shape[axis], axis--)
        {
            if (!isChosen(axis))
                continue;
            var longer = new List<int>(offsets.Count * shape[axis]);
            for (int position = 0; position < shape[axis]; position++)
            {
                foreach (int offset in offsets)
                    longer.Add(offset + (position * stride));
            }

            offsets = longer;
        }

        return [.. offsets];
    }
}
