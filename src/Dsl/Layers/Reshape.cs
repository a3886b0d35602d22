using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>The same values under another shape, in row-major order. Keras' <c>Reshape</c>.</summary>
public sealed class ReshapeAttribute : LayerAttribute
{
    /// <summary>Adds a reshape.</summary>
    /// <param name="sizes">The new sizes, without the batch; one of them may be −1 and is then inferred.</param>
    [OverloadResolutionPriority(1)]
    public ReshapeAttribute(params int[] sizes) => Sizes = [.. sizes];

    /// <summary>Adds a reshape in terms of the input's named sizes: <c>[Reshape("H/4", "W/4", 32)]</c>.</summary>
    /// <param name="sizes">A number, or a sum of products and quotients of names, for each axis; one of them may be −1 and is then inferred.</param>
    public ReshapeAttribute(params object[] sizes) => Sizes = sizes;

    /// <summary>The new sizes, numbers or texts; −1 is inferred.</summary>
    public object[] Sizes { get; }
}

/// <summary>Another shape with the same product; a view, no weights.</summary>
internal sealed class ReshapeRule : LayerRule
{
    public override string Kind => "Reshape";

    public override bool MovesOnly => true;

    public override void Infer(LayerContext context)
    {
        context.IsView = true;
        if (context.Sizes("sizes") is not { } sizes)
            return;
        if (sizes.Any(static size => size is 0 or < -1))
        {
            context.Report(IssueId.NotPositive, "sizes", $"{context.Describe()} takes sizes of at least 1, and at most one −1.");
            return;
        }

        if (sizes.Count(static size => size == -1) > 1)
        {
            context.Report(IssueId.OutOfRange, "sizes", $"{context.Describe()} can infer one size only; more than one is −1.");
            return;
        }

        if (context.Input is { } input && Infer(context, input, sizes) is { } output)
            context.SetOutput(output);
    }

    // Last axes that stay as they are cancel out.
    private static int Divisor(Shape input, IReadOnlyList<int> sizes, long known)
    {
        for (int at = 1; at <= input.Rank && at <= sizes.Count && sizes[sizes.Count - at] == input[input.Rank - at]; at++)
            known /= input[input.Rank - at];
        return (int)Math.Min(int.MaxValue, known);
    }

    private static Shape? Infer(LayerContext context, Shape input, IReadOnlyList<int> sizes)
    {
        long known = Shape.Product(sizes.Where(static size => size > 0));
        bool infers = sizes.Contains(-1);
        if (infers)
            context.Divides([Divisor(input, sizes, known)]);
        if (infers ? input.ElementCount % known == 0 : input.ElementCount == known)
            return new Shape(sizes.Select(size => size > 0 ? size : (int)(input.ElementCount / known)).ToArray());

        string[] factors = sizes.Where(static size => size > 0).Select(static size => LayerContext.Text(size)).ToArray();
        string wanted = factors.Length > 1 ? " (" + string.Join(" × ", factors) + ")" : "";
        string needed = infers ? "a multiple of " + LayerContext.Text(known) : LayerContext.Text(known);
        context.Report(
            IssueId.ReshapeCount,
            "sizes",
            $"{context.Describe()} needs {needed} values{wanted}, but gets {LayerContext.Text(input.ElementCount)} from {input}. {context.Chain()}{(infers ? "" : Remedies.Values(input, known, context.Sources.Count > 0 ? context.Sources[0] : null))}");
        return null;
    }
}
