using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>What a layer is told to do, each thing under a name: what does not depend on the shapes that enter it.</summary>
internal static class LayerTraits
{
    private static readonly HashSet<string> Truths = new(StringComparer.Ordinal)
    {
        "ReturnSequences", "GoBackwards", "UnitForgetBias", "ResetAfter", "Bidirectional", "UseBias", "UseCausalMask", "Mask", "Normalize",
    };

    // The settings that say what a layer of its kind is, beside many that are rarely other than by default.
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal) { "rate", "standard deviation", "pool size", "alpha", "negative slope", "scale", "offset", "dims" };

    /// <summary>The traits in the order in which a difference tells of them; a trait that a layer does not have is not listed.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(LayerDocument layer) =>
    [
        ("kind", layer.Kind),
        .. Sizes(layer),
        ("activation", layer.Activation is null ? "none" : Words.Spaced(layer.Activation)),
        .. Settings(layer),
        .. layer.Weights.SelectMany(static weight => Weight(weight)),
        ("activity L1", Words.Number(layer.ActivityL1)),
        ("activity L2", Words.Number(layer.ActivityL2)),
        ("training", layer.IsTrainable ? "on" : "frozen"),
        .. layer.Expression is null ? Array.Empty<(string, string)>() : [("expression", layer.Expression)],
        .. layer.Blocks.Count == 0 ? Array.Empty<(string, string)>() : [("block", string.Join(" / ", layer.Blocks.Select(static block => $"{block.Name} ({block.Kind})")))],
        .. layer.CallOf is null ? Array.Empty<(string, string)>() : [("call of", layer.CallOf), ("call", JsonLine.Number(layer.Call))],
        .. layer.StepAxes == 0 ? Array.Empty<(string, string)>() : [("step axes", JsonLine.Number(layer.StepAxes))],
    ];

    /// <summary>What a layer is, as short as it can be told: <c>Conv2D, filters 32, kernel size (3, 3), activation relu</c>.</summary>
    public static string Describe(LayerDocument layer) => string.Join(", ",
    [
        layer.Kind,
        .. Sizes(layer).Concat(Settings(layer).Where(static setting => Telling.Contains(setting.Name))).Select(static trait => trait.Name + " " + trait.Value),
        .. layer.Activation is null ? Array.Empty<string>() : ["activation " + Words.Spaced(layer.Activation)],
    ]);

    /// <summary>Widths and windows, which the weights' shapes tell.</summary>
    public static IEnumerable<(string Name, string Value)> Sizes(LayerDocument layer)
    {
        string? Axis(string weight, int fromEnd) =>
            layer.Weights.FirstOrDefault(own => own.Name == weight)?.Shape.Axes is { } axes && axes.Count >= fromEnd ? axes[axes.Count - fromEnd] : null;
        string? Window(string weight) =>
            layer.Weights.FirstOrDefault(own => own.Name == weight)?.Shape.Axes is { Count: > 2 } axes ? new ShapeDocument(new EquatableArray<string>(axes.Take(axes.Count - 2))).Short : null;
        (string, string?)[] sizes = layer.Kind switch
        {
            "Dense" => [("units", Axis("kernel", 1))],
            "TiedDense" => [("units", layer.OutputShape is { Axes.Count: > 0 } shape ? shape.Axes[^1] : null)],
            "Conv1D" or "Conv2D" or "Conv3D" => [("filters", Axis("kernel", 1)), ("kernel size", Window("kernel"))],
            "Conv1DTranspose" or "Conv2DTranspose" or "Conv3DTranspose" => [("filters", Axis("kernel", 2)), ("kernel size", Window("kernel"))],
            "DepthwiseConv2D" => [("depth multiplier", Axis("kernel", 1)), ("kernel size", Window("kernel"))],
            "SeparableConv2D" => [("filters", Axis("pointwise_kernel", 1)), ("depth multiplier", Axis("depthwise_kernel", 1)), ("kernel size", Window("depthwise_kernel"))],
            "SimpleRNN" or "LSTM" or "GRU" => [("units", Axis("recurrent_kernel", 2) ?? Axis("forward_recurrent_kernel", 2))],
            "ConvLSTM2D" => [("filters", Axis("recurrent_kernel", 2)), ("kernel size", Window("kernel"))],
            "Embedding" => [("rows", Axis("embeddings", 2)), ("width", Axis("embeddings", 1))],
            "MultiHeadAttention" => [("heads", Axis("query_kernel", 2)), ("key size", Axis("query_kernel", 1)), ("value size", Axis("value_kernel", 1))],
            _ => [],
        };
        return sizes.Where(static size => size.Item2 is not null).Select(static size => (size.Item1, size.Item2!));
    }

    // One for each axis, as Strides0 and Strides1, is told as one: strides (1, 1).
    private static IEnumerable<(string Name, string Value)> Settings(LayerDocument layer) =>
        layer.Settings.GroupBy(static setting => setting.Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')).Select(static group =>
        {
            string[] values = [.. group.Select(setting => Value(group.Key, setting.Value))];
            string name = group.Key is "before" or "Before" ? "padding before" : Words.Spaced(group.Key);
            return (name, values.Length == 1 ? values[0] : "(" + string.Join(", ", values) + ")");
        });

    private static string Value(string name, float value)
    {
        if (Truths.Contains(name) && value is 0 or 1)
            return value == 1 ? "yes" : "no";
        if (value != (int)value)
            return Words.Number(value);
        return name switch
        {
            "Interpolation" => Words.Spaced(((Interpolation)(int)value).ToString()),
            "MergeMode" => Words.Spaced(((MergeMode)(int)value).ToString()),
            _ when name.EndsWith("ctivation", StringComparison.Ordinal) => Words.Spaced(((Activation)(int)value).ToString()),
            _ => Words.Number(value),
        };
    }

    private static IEnumerable<(string Name, string Value)> Weight(WeightDocument weight)
    {
        string name = Words.Spaced(weight.Name);
        yield return (name, weight.SharedWith is null ? "of its own" : "shared with " + weight.SharedWith);
        yield return (name + " initializer", weight.Initializer + (weight.Scale is { } scale ? " with scale " + Words.Number(scale) : ""));
        yield return (name + " training", weight.IsTrainable ? "on" : "off");
        yield return (name + " L1", Words.Number(weight.L1));
        yield return (name + " L2", Words.Number(weight.L2));
        if (weight.Constraint is { } constraint)
            yield return (name + " constraint", $"{constraint.Kind} of norms {Words.Number(constraint.MinNorm)} to {Words.Number(constraint.MaxNorm)} at rate {Words.Number(constraint.Rate)} over axes {string.Join(", ", constraint.Axes.Select(static axis => JsonLine.Number(axis)))}");
    }
}
