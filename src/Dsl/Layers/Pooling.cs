using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>The base of layers that put one value for each window of a map, channel by channel.</summary>
public abstract class PoolingAttribute : LayerAttribute
{
    private protected PoolingAttribute(int[] poolSize, Padding padding)
    {
        PoolSize = poolSize;
        Padding = padding;
    }

    /// <summary>The window's cells, as one number for all axes or one an axis.</summary>
    public int[] PoolSize { get; }

    /// <summary>What the window does at the border; cells outside the map never count.</summary>
    public Padding Padding { get; }

    /// <summary>The step from one window to the next, at least 1; the window's size by default.</summary>
    public int Strides { get; set; }

    /// <summary>The step from one window to the next, one number an axis.</summary>
    public int[] StridesByAxis { get; set; } = [];
}

/// <summary>(…, channels) → (fewer, channels); no weights.</summary>
/// <param name="kind">The attribute's class name without <c>Attribute</c>.</param>
/// <param name="rank">How many spatial axes the maps have.</param>
/// <param name="size">The window where none is written; null where one has to be.</param>
internal abstract class PoolingRule(string kind, int rank, int? size) : SpatialRule(kind, rank)
{
    public override void Infer(LayerContext context)
    {
        IReadOnlyList<int>? sizes = context.PerAxis("poolSize", Rank, size);
        IReadOnlyList<int>? strides = Strides(context, sizes);
        Padding padding = context.Defined("padding", Padding.Valid);
        if (padding == Padding.Causal)
        {
            context.Report(IssueId.OutOfRange, "padding", $"{context.Describe()} cannot pad causally. Use Padding.Same or Padding.Valid.");
            return;
        }

        if (sizes is null || strides is null || Map(context) is not { } input)
            return;
        if (Window.Output(context, input, sizes, strides, null, padding, context.IsWritten("poolSize") ? "poolSize" : null) is not { } output)
            return;
        context.Set("poolSize", sizes);
        context.Set("strides", strides);
        context.Set("before", Enumerable.Range(0, Rank).Select(axis => Before(input[axis], output[axis], sizes[axis], strides[axis], padding)).ToList());
        context.SetOutput(Window.WithChannels(output, input.Last));
    }

    private IReadOnlyList<int>? Strides(LayerContext context, IReadOnlyList<int>? sizes)
    {
        if (!context.IsWritten("StridesByAxis"))
            return context.IsWritten("Strides") ? context.PerAxis("Strides", Rank) : sizes;
        if (!context.IsWritten("Strides"))
            return context.PerAxis("Strides", Rank);
        context.Report(IssueId.Conflict, "Strides", $"{context.Describe()} has both Strides and StridesByAxis. Keep one.");
        return null;
    }

    // The padded cells in front of an axis; where their number is odd, one more lies behind it.
    private static int Before(int length, int output, int size, int stride, Padding padding) =>
        padding == Padding.Valid ? 0 : (int)(Math.Max((output - 1L) * stride + size - length, 0) / 2);
}
