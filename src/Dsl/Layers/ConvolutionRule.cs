using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>What the rules of all convolutions share: the input's axes, and how the window moves.</summary>
internal abstract class ConvolutionRule(string kind, int rank) : LayerRule
{
    // Settings are 32-bit floats, which count exactly up to here.
    private const long LongestReach = 1 << 24;
    private static readonly string[] Inputs = ["sequences (steps, channels)", "pictures (height, width, channels)", "volumes (depth, height, width, channels)"];

    public override string Kind => kind;

    protected int Rank => rank;

    // Keras has causal padding for sequences only: elsewhere no axis is the time.
    protected virtual bool CanBeCausal => false;

    protected Shape? Input(LayerContext context) => context.InputOfRank(rank + 1, Inputs[rank - 1]);

    /// <summary>Reads how the window moves; null where something is unknown or wrong, which is reported once.</summary>
    protected WindowMotion? Motion(LayerContext context)
    {
        IReadOnlyList<int>? size = context.PerAxis("kernel", rank);
        IReadOnlyList<int>? strides = context.PerAxis("Strides", rank, 1);
        IReadOnlyList<int>? dilation = context.PerAxis("DilationRate", rank, 1);
        Padding padding = context.Defined("padding", Padding.Valid);
        if (padding == Padding.Causal && !CanBeCausal)
        {
            context.Report(IssueId.Conflict, "padding", $"{context.Describe()} cannot pad causally: only Conv1D has a time axis. Use Padding.Same or Padding.Valid.");
            return null;
        }

        if (size is null || strides is null || dilation is null || !Enum.IsDefined(typeof(Padding), padding))
            return null;
        var motion = new WindowMotion(size, strides, dilation, padding);
        long reach = Enumerable.Range(0, rank).Max(motion.Reach);
        if (reach > LongestReach)
        {
            context.Report(
                IssueId.OutOfRange, "kernel", $"{context.Describe()} reaches over {LayerContext.Text(reach)} cells; at most {LayerContext.Text(LongestReach)} can be counted.");
            return null;
        }

        if (strides.Max() == 1 || dilation.Max() == 1)
            return motion;
        context.Report(
            IssueId.Conflict,
            null,
            $"{context.Describe()} has a step of {Number(strides.Max())} and a dilation of {Number(dilation.Max())}: one of the two must be 1. Keras refuses both at once, too.");
        return null;
    }

    /// <summary>States what the run time needs to know of the window.</summary>
    protected static void Set(LayerContext context, WindowMotion motion, IReadOnlyList<int> before)
    {
        context.Set("Strides", motion.Strides);
        context.Set("DilationRate", motion.Dilation);
        context.Set("Before", before);
    }

    protected static string Number(int number) => LayerContext.Text((IFormattable)number);

    protected static Shape KernelShape(WindowMotion motion, int first, int second) => new([.. motion.Size, first, second]);

    protected static long Product(params long[] factors) => factors.Aggregate(1L, Count.Product);
}

/// <summary>How a window moves, each with one number an axis.</summary>
internal sealed record WindowMotion(IReadOnlyList<int> Size, IReadOnlyList<int> Strides, IReadOnlyList<int> Dilation, Padding Padding)
{
    /// <summary>How many cells the window reaches over along an axis.</summary>
    public long Reach(int axis) => (long)(Size[axis] - 1) * Dilation[axis] + 1;

    /// <summary>
    /// How many cells are added in front of each axis: of what <c>same</c> needs, the smaller half; for <c>causal</c>, all.
    /// </summary>
    public IReadOnlyList<int> CellsBefore(Shape input, IReadOnlyList<int> output)
    {
        var before = new int[Size.Count];
        for (int axis = 0; axis < before.Length; axis++)
        {
            long missing = Math.Max(0, (long)(output[axis] - 1) * Strides[axis] + Reach(axis) - input[axis]);
            before[axis] = Padding switch { Padding.Same => (int)(missing / 2), Padding.Causal => (int)(Reach(axis) - 1), _ => 0 };
        }

        return before;
    }
}
