using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>Follows receptive fields through a model, node by node.</summary>
internal static class ReceptiveFields
{
    private const int MostAxes = 64;

    /// <summary>The field of each node; null where a shape, or what a layer of the user's own reads, is unknown.</summary>
    /// <param name="architecture">The model or part.</param>
    public static ReceptiveField?[] Of(Architecture architecture)
    {
        IReadOnlyList<LayerNode> nodes = architecture.Nodes;
        var fields = new ReceptiveField?[nodes.Count];
        int[] counts = [.. architecture.Inputs.Select(input => Spatial(architecture, input))];
        int[] lengths = [.. architecture.Inputs.SelectMany((input, at) => nodes[input].OutputShape?.Sizes.Take(counts[at]) ?? [])];
        if (lengths.Length > MostAxes || architecture.Inputs.Any(input => nodes[input].OutputShape is null))
            return fields;
        int first = 0;
        for (int at = 0; at < counts.Length; first += counts[at++])
            fields[architecture.Inputs[at]] = ReceptiveField.Of(lengths, first, counts[at], nodes[architecture.Inputs[at]].OutputShape!.Value.Rank);
        for (int node = 0; node < nodes.Count; node++)
        {
            if (!nodes[node].IsInput)
                fields[node] = Through(nodes[node], [.. nodes[node].Inputs.Select(input => fields[input])]);
        }

        return fields;
    }

    /// <summary>How many axes of an input are followed: the last holds features, unless whole numbers that name what is looked up.</summary>
    public static int Spatial(Architecture architecture, int input)
    {
        int rank = architecture.Nodes[input].OutputShape?.Rank ?? 0;
        return architecture.Nodes.Any(node => node.Kind == "Embedding" && node.Inputs.Contains(input)) ? rank : Math.Max(0, rank - 1);
    }

    private static ReceptiveField? Through(LayerNode node, ReceptiveField?[] inputs)
    {
        if (node.Code is not null || node.InputShape is not { } input || node.OutputShape is not { } output || inputs.Length == 0 || inputs.Any(static field => field is null))
            return null;
        if (IsBroadcast(node, output))
            inputs = [.. inputs.Select((field, at) => Spread(field!, node.InputShapes[at]!.Value, output))];
        ReceptiveField first = inputs[0]!;
        ReceptiveField all = inputs.Skip(1).Aggregate(first, static (merged, field) => merged.Merged(field!));
        int steps = node.StepAxes, last = first.Rank - 1;
        if (WindowFigures.Of(node) is { } window && node.Kind != "ConvLSTM2D")
        {
            for (int axis = 0; axis < window.Size.Count; axis++)
                first = first.Window(steps + axis, window.Reach(axis), window.Step(axis));
            return first;
        }

        switch (node.Kind)
        {
            case "Dense" or "TiedDense":
                return first.Whole(last);
            case "Flatten" or "Reshape":
                return first.Reshaped(input, output);
            case "Permute":
                return first.Rearranged([.. Enumerable.Range(0, steps), .. Enumerable.Range(0, last + 1 - steps).Select(axis => steps - 1 + (int)node.Number("dims" + DetailedFormat.Number(axis)))]);
            case "RepeatVector":
                return first.Repeated();
            case "Embedding":
                return first.Rearranged([.. Enumerable.Range(0, first.Rank), -1]);
            case "Concatenate" or "Slice":
                int along = steps + (int)node.Number("Axis");
                return node.Kind == "Slice" || along == last ? all : all.Unaligned(along);
            case "Softmax" or "UnitNormalization":
                return first.Whole(steps + (int)node.Number("Axis"));
            case "LayerNormalization" or "RMSNormalization":
                return Enumerable.Range(0, first.Rank - steps).Where(axis => node.Number("Spans" + DetailedFormat.Number(axis)) != 0).Aggregate(first, (field, axis) => field.Whole(steps + axis));
            case "GroupNormalization" or "Dot":
                return Rank(all.Whole(), output.Rank);
            case "MultiHeadAttention":
                return all.Whole();
            case "SimpleRNN" or "LSTM" or "GRU":
                ReceptiveField read = Rank(all.Whole(), first.Rank);
                return node.Number("ReturnSequences") != 0 ? read : read.Rearranged([.. Enumerable.Range(0, steps), last]);
            case "ConvLSTM2D":
                return Film(node, first);
            case "CropLike" or "PadLike":
                return first;
        }

        // What is stretched or shared out over another size, one value for one or more.
        if (node.Kind.StartsWith("UpSampling", StringComparison.Ordinal) || node.Kind.StartsWith("Adaptive", StringComparison.Ordinal) || node.Kind is "ResizeLike" or "MaxUnpooling2D")
            return Resized(node, input, output, node.Kind == "MaxUnpooling2D" ? all : first);
        if (node.Kind.StartsWith("Global", StringComparison.Ordinal))
        {
            for (int axis = steps; axis < last; axis++)
                first = first.Whole(axis);
            return output.Rank == input.Rank ? first : first.Rearranged([.. Enumerable.Range(0, steps), last]);
        }

        if (node.Activation == Activation.Softmax)
            all = all.Whole(all.Rank - 1);
        return Rank(all, output.Rank);
    }

    private static bool IsBroadcast(LayerNode node, Shape output) =>
        node.InputShapes.Count > 1 && node.Kind != "Concatenate" && node.InputShapes.All(shape => shape is { } known && known.Rank == output.Rank) && node.InputShapes.Any(shape => shape != output);

    // One value that meets every position along an axis lies anywhere beside what else those see.
    private static ReceptiveField Spread(ReceptiveField field, Shape shape, Shape output) =>
        Enumerable.Range(0, output.Rank).Where(axis => shape[axis] == 1 && output[axis] > 1).Aggregate(field, static (spread, axis) => spread.Whole(axis));

    private static ReceptiveField Resized(LayerNode node, Shape input, Shape output, ReceptiveField field)
    {
        bool isBilinear = node.Settings.Any(static setting => setting is { Name: "Interpolation", Value: (int)Interpolation.Bilinear });
        bool isShared = node.Kind.StartsWith("Adaptive", StringComparison.Ordinal);
        for (int axis = node.StepAxes; axis < input.Rank - 1; axis++)
        {
            long cells = isShared ? Enumerable.Range(0, output[axis]).Max(at => ((at + 1L) * input[axis] + output[axis] - 1) / output[axis] - (long)at * input[axis] / output[axis]) : isBilinear && input[axis] != output[axis] ? 2 : 1;
            field = field.Window(axis, cells, new Fraction(input[axis], output[axis]));
        }

        return field;
    }

    // All steps are read; with each, the window over the state reaches further.
    private static ReceptiveField Film(LayerNode node, ReceptiveField field)
    {
        WindowFigures window = WindowFigures.Of(node)!;
        int steps = node.StepAxes, count = node.AtStep(node.InputShape!.Value)[0];
        field = field.Whole(steps);
        for (int axis = 0; axis < window.Size.Count; axis++)
        {
            int at = steps + 1 + axis;
            field = field.Window(at, window.Reach(axis), window.Step(axis)).Window(at, 1 + (count - 1L) * (window.Size[axis] - 1), new Fraction(1, 1));
        }

        return node.Number("ReturnSequences") != 0 ? field : field.Rearranged([.. Enumerable.Range(0, steps), .. Enumerable.Range(steps + 1, field.Rank - steps - 1)]);
    }

    private static ReceptiveField Rank(ReceptiveField field, int rank) =>
        field.Rank == rank ? field : field.Rearranged(Enumerable.Range(0, rank).Select(axis => axis < field.Rank ? axis : -1));
}
