using System;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Puts the axes into another order. Keras' <c>Permute</c>.</summary>
public sealed class PermuteAttribute : LayerAttribute
{
    /// <summary>Adds a new order: <c>[Permute(2, 1)]</c> makes (a, b) to (b, a).</summary>
    /// <param name="dims">For each axis that comes out, which one it was; 1 is the first, the batch is not written.</param>
    public PermuteAttribute(params int[] dims) => Dims = dims;

    /// <summary>For each axis that comes out, which one it was, from 1.</summary>
    public int[] Dims { get; }
}

/// <summary>(a, b, …) → the same sizes in another order; no weights.</summary>
internal sealed class PermuteRule : LayerRule
{
    public override string Kind => "Permute";

    public override bool MovesOnly => true;

    public override void Infer(LayerContext context)
    {
        if (context.Sizes("dims") is not { } dims)
            return;
        if (!dims.OrderBy(static axis => axis).SequenceEqual(Enumerable.Range(1, dims.Count)))
        {
            context.Report(
                IssueId.OutOfRange,
                "dims",
                $"{context.Describe()} needs each axis from 1 to {LayerContext.Text((IFormattable)dims.Count)} once; got {string.Join(", ", dims.Select(static axis => LayerContext.Text((IFormattable)axis)))}.");
            return;
        }

        if (context.Input is not { } input)
            return;
        if (dims.Count != input.Rank)
        {
            context.Report(IssueId.AxisCount, "dims", $"{context.Describe()} orders {LayerContext.Text((IFormattable)dims.Count)} axes; {input} has {LayerContext.Text((IFormattable)input.Rank)}. {context.Chain()}");
            return;
        }

        context.Set("dims", dims);
        context.SetOutput(new Shape(dims.Select(axis => input[axis - 1]).ToArray()));
    }
}
