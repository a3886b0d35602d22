using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models.Hints;

namespace Autoencoders.Models;

/// <summary>Finds where an autoencoder lost, or gained, what its output lacks: the first line whose change makes the whole model fit.</summary>
internal sealed class ReconstructionRepair(ModelSpec spec, IReadOnlyList<LayerNode> nodes)
{
    // A repair is tried out on the whole model, so a very long one is not gone through to its end.
    private const int MostTries = 64;

    /// <summary>What to write where, and the position of that line; null where no single change helps.</summary>
    public (string Text, int Line, ArgumentChange? Change)? Find()
    {
        if (nodes[0].OutputShape is { } entering && ChannelsFirstHint.Reorder(entering) is { } sizes && Fits(spec.With(nodes[0].Declaration, "sizes", new EquatableArray<int>(sizes))))
            return ($"[Input{entering}] has the channels first. Write [Input{new Shape(sizes)}] there", nodes[0].Declaration, new ArgumentChange(nodes[0].Declaration, "sizes", new Shape(sizes).ToString().Trim('(', ')')));
        LayerNode[] windows = nodes.Where(static node => node is { Blocks.Count: 0, CallOf: null } && IsWindow(node.Kind)).ToArray();
        LayerNode[] bare = windows.Where(node => !IsSame(node) && Spatial(node.InputShape) != Spatial(node.OutputShape)).ToArray();
        foreach (LayerNode node in bare.Take(MostTries))
        {
            if (Fits(spec.With(node.Declaration, "padding", Padding.Same)))
                return (Place(node) + "Write Padding.Same there", node.Declaration, null);
            if (node.Kind.EndsWith("Transpose", StringComparison.Ordinal) && Fits(spec.With(node.Declaration, "OutputPadding", 1)))
                return (Place(node) + "Write OutputPadding = 1 there", node.Declaration, null);
        }

        if (bare.Length > 1 && Fits(bare.Aggregate(spec, static (edited, node) => edited.With(node.Declaration, "padding", Padding.Same))))
            return ($"Every window without padding takes a border away, {string.Join(", ", bare.Take(4).Select(static node => "'" + node.Label + "'"))}{(bare.Length > 4 ? ", …" : "")}. Write Padding.Same there", bare[0].Declaration, null);

        // An odd size that was halved comes back even: the end is cut off or padded.
        LayerNode? odd = windows.FirstOrDefault(Lost);
        foreach (string like in new[] { "CropLike", "PadLike" })
        {
            var line = new Declaration(like, new Argument("layer", nodes[0].Name));
            if (Fits(spec with { Declarations = new EquatableArray<Declaration>([.. spec.Declarations, line]) }))
                return ($"{(odd is null ? "" : Place(odd))}End with [{like}(\"{nodes[0].Name}\")]", (odd ?? nodes[nodes.Count - 1]).Declaration, null);
        }

        return null;
    }

    private static string Place(LayerNode node) => $"The size changes for good at '{node.Label}', {node.InputShape} → {node.OutputShape}. ";

    private static bool IsWindow(string kind) =>
        (kind.Contains("Conv") || kind.Contains("Pooling")) && !kind.StartsWith("Global", StringComparison.Ordinal) && !kind.StartsWith("Adaptive", StringComparison.Ordinal) && kind != "ConvLSTM2D";

    private bool IsSame(LayerNode node) => spec.Declarations[node.Declaration].Find("padding")?.Value is Padding.Same or Padding.Causal;

    private static string? Spatial(Shape? shape) => shape is { Rank: > 1 } known ? string.Join(",", known.Sizes.Take(known.Rank - 1)) : null;

    // An odd size that becomes the half of the even one above it.
    private static bool Lost(LayerNode node) =>
        node is { InputShape: { } input, OutputShape: { } output } && input.Rank == output.Rank
        && Enumerable.Range(0, input.Rank - 1).Any(axis => output[axis] < input[axis] && input[axis] % output[axis] != 0);

    private static bool Fits(ModelSpec edited) => ModelChecker.CheckPlainly(edited).Issues.All(static issue => issue.IsWarning);
}
