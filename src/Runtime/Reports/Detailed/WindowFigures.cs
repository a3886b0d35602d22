using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>How a layer's window moves: one number for each axis.</summary>
/// <param name="Size">The window's cells.</param>
/// <param name="Strides">The step from one place to the next.</param>
/// <param name="Dilation">The step from one cell of the window to the next.</param>
/// <param name="Padding">The cells added in front of and behind each axis; for a transposed convolution, those cut off.</param>
public sealed record WindowFigures(IReadOnlyList<int> Size, IReadOnlyList<int> Strides, IReadOnlyList<int> Dilation, IReadOnlyList<(int Before, int Behind)> Padding)
{
    /// <summary>Whether it leads from positions to places, as in a transposed convolution.</summary>
    public bool IsTransposed { get; init; }

    /// <summary>How many groups of channels it takes each by itself, at least 1.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>The window of a layer; null where it has none, or its shapes are unknown.</summary>
    /// <param name="node">The layer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    public static WindowFigures? Of(LayerNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node.InputShape is not { } input || node.OutputShape is not { } output || node.Kind == "MaxUnpooling2D")
            return null;
        bool isPool = Number(node, "poolSize0") is not null;
        int[] strides = Numbers(node, isPool ? "strides" : "Strides"), before = Numbers(node, isPool ? "before" : "Before");
        if (strides.Length == 0 || before.Length != strides.Length)
            return null;
        int[] size = isPool ? Numbers(node, "poolSize") : [.. node.Weights[0].Shape.Sizes.Take(strides.Length)];
        int[] dilation = isPool ? [.. strides.Select(static _ => 1)] : Numbers(node, "DilationRate");
        bool isTransposed = node.Kind.EndsWith("Transpose", StringComparison.Ordinal);

        // A film's pictures lie behind its steps.
        int[] entering = [.. node.AtStep(input).Sizes.SkipLast(1).TakeLast(strides.Length)], leaving = [.. node.AtStep(output).Sizes.SkipLast(1).TakeLast(strides.Length)];
        (int[] places, int[] positions) = isTransposed ? (leaving, entering) : (entering, leaving);
        var padding = new (int, int)[strides.Length];
        for (int axis = 0; axis < padding.Length; axis++)
        {
            long span = (positions[axis] - 1L) * strides[axis] + (size[axis] - 1L) * dilation[axis] + 1;
            padding[axis] = (before[axis], (int)Math.Max(0, span - places[axis] - before[axis]));
        }

        bool isByChannel = node.Kind == "DepthwiseConv2D";
        return new WindowFigures(size, strides, dilation, padding) { IsTransposed = isTransposed, Groups = isByChannel ? node.AtStep(input).Last : (int)(Number(node, "Groups") ?? 1) };
    }

    /// <summary>How many neighbouring cells of its input one output can see along an axis.</summary>
    internal long Reach(int axis)
    {
        long reach = (Size[axis] - 1L) * Dilation[axis] + 1;
        return IsTransposed ? (reach - 1) / Strides[axis] + 1 : reach;
    }

    /// <summary>The cells of its input between neighbouring outputs.</summary>
    internal Fraction Step(int axis) => IsTransposed ? new Fraction(1, Strides[axis]) : new Fraction(Strides[axis], 1);

    private static float? Number(LayerNode node, string name) => node.Settings.FirstOrDefault(setting => setting.Name == name)?.Value;

    private static int[] Numbers(LayerNode node, string name)
    {
        var numbers = new List<int>();
        while (Number(node, name + DetailedFormat.Number(numbers.Count)) is { } number)
            numbers.Add((int)number);
        return [.. numbers];
    }
}
