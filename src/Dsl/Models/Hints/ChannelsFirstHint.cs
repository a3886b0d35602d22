using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models.Hints;

/// <summary>Pictures whose sizes are written as channels, height, width, and which a 2-D layer reads as few rows of many channels.</summary>
internal sealed class ChannelsFirstHint : Hint
{
    // Below this, sizes are those of a small map or of a window rather than of a picture.
    private const int LeastSide = 8;

    // Sides of a picture that is no square differ less than this; a sequence of many features may look like (1, 128, 9).
    private const int MostElongated = 4;

    public override IEnumerable<Issue> Find(WholeModel model)
    {
        for (int at = 0; at < model.Nodes.Count; at++)
        {
            LayerNode node = model.Nodes[at];
            if (!node.IsInput && !(WholeModel.IsOwn(node) && node.Kind == "Reshape"))
                continue;
            if (Reorder(node.OutputShape!.Value) is not { } sizes || model.Line(node).Find("sizes") is null || Reader(model, at) is not { } reader || KnowsItsAxes(model, reader))
                continue;

            // Values that a layer gave, or that come as one long row, are in no order of their own; of one channel the order is the same.
            int channels = sizes[sizes.Length - 1];
            if (!node.IsInput && channels != 1)
                continue;
            string kind = node.IsInput ? "Input" : node.Kind, text = string.Join(", ", sizes.Select(static size => LayerContext.Text((IFormattable)size)));
            Shape written = node.OutputShape.Value;
            string order = written.Rank == 3 ? "height, width, channels" : "steps, height, width, channels";
            yield return new Issue(
                IssueId.ChannelsFirst,
                node.Declaration,
                "sizes",
                $"[{kind}{written}] has the channels first: '{reader.Label}' reads {channels} {(channels == 1 ? "row" : "rows")} with {Text(written.Last)} channels. Sizes are {order}: write [{kind}({text})] and give data in that order.",
                text,
                reader.Declaration);
        }
    }

    /// <summary>The sizes with the channels behind the picture; null where they are there already, as far as one can tell.</summary>
    /// <param name="shape">The shape of a picture, or of a film.</param>
    public static int[]? Reorder(Shape shape)
    {
        if (shape.Rank is not (3 or 4))
            return null;
        int[] steps = shape.Sizes.Take(shape.Rank - 3).ToArray(), picture = shape.Sizes.Skip(shape.Rank - 3).ToArray();
        int least = Math.Min(picture[1], picture[2]), most = Math.Max(picture[1], picture[2]);
        bool isPicture = least == most ? least >= LeastSide : least >= 2 * LeastSide && most < least * MostElongated && picture[0] != 2;
        return picture[0] <= 4 && isPicture ? [.. steps, picture[1], picture[2], picture[0]] : null;
    }

    // The first 2-D layer, where nothing but noise and scale stands between.
    private static LayerNode? Reader(WholeModel model, int at)
    {
        foreach (int reader in model.Readers(at))
        {
            LayerNode node = model.Nodes[reader];
            if (node.Kind.Contains("2D"))
                return node;
            if (node is { Kind: "Rescaling" or "GaussianNoise" or "BatchNormalization" or "Dropout" } && Reader(model, reader) is { } behind)
                return behind;
        }

        return null;
    }

    // Who writes one number an axis has looked at the axes.
    private static bool KnowsItsAxes(WholeModel model, LayerNode reader) =>
        new[] { "kernel", "poolSize", "StridesByAxis" }.Any(name => model.Line(reader).Find(name)?.Value is EquatableArray<int> list && list.Distinct().Count() > 1);
}
