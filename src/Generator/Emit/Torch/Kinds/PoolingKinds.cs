using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch.Kinds;

internal abstract class PoolingKind(string torchName) : MapKind
{
    public override IReadOnlyList<TorchPart> Parts(LayerNode node)
    {
        int rank = TorchText.Input(node).Rank - 1;
        (int[] size, int[] strides, int[] before, _) = Window(node);
        int[] padding = PadsItself(node) ? before : new int[rank];
        bool alike = TorchText.AreAlike(size, strides, padding);
        string arguments = TorchText.PerAxis(size, alike);
        if (!strides.SequenceEqual(size))
            arguments += ", stride: " + TorchText.PerAxis(strides, alike);
        if (padding.Any(static cells => cells != 0))
            arguments += ", padding: " + TorchText.PerAxis(padding, alike) + PaddingArguments;
        return [new TorchPart("", $"global::TorchSharp.Modules.{torchName}{rank}d", $"nn.{torchName}{rank}d({arguments})")];
    }

    // A pooling has no weights to share, so a further call is a module of its own.
    public override string? Owner(LayerNode node) => null;

    protected virtual string PaddingArguments => "";

    // PyTorch pads both ends alike, by half a window at most.
    protected static bool PadsItself(LayerNode node)
    {
        (int[] size, _, int[] before, int[] behind) = Window(node);
        return before.SequenceEqual(behind) && before.Zip(size, static (cells, length) => 2 * cells <= length).All(static fits => fits);
    }

    protected static (int[] Size, int[] Strides, int[] Before, int[] Behind) Window(LayerNode node, Shape? map = null, Shape? pooled = null)
    {
        Shape input = map ?? TorchText.Input(node), output = pooled ?? TorchText.Output(node);
        int rank = input.Rank - 1;
        int[] size = TorchText.Numbers(node, "poolSize", rank), strides = TorchText.Numbers(node, "strides", rank), before = TorchText.Numbers(node, "before", rank);
        return (size, strides, before, [.. Enumerable.Range(0, rank).Select(axis => Math.Max(0, (output[axis] - 1) * strides[axis] + size[axis] - input[axis] - before[axis]))]);
    }
}

internal sealed class MaxPoolingKind() : PoolingKind("MaxPool")
{
    public override IReadOnlyList<string> Kinds => ["MaxPooling1D", "MaxPooling2D", "MaxPooling3D"];

    public override string Output(TorchCall call)
    {
        (_, _, int[] before, int[] behind) = Window(call.Node);
        return $"{call.Module()}.call({(PadsItself(call.Node) ? call.Input : TorchText.Pad(call.Input, TorchText.Cells(before, behind), "double.NegativeInfinity"))})";
    }
}

internal sealed class AveragePoolingKind() : PoolingKind("AvgPool")
{
    public override IReadOnlyList<string> Kinds => ["AveragePooling1D", "AveragePooling2D", "AveragePooling3D"];

    protected override string PaddingArguments => ", count_include_pad: false";

    public override string Output(TorchCall call)
    {
        (_, _, int[] before, int[] behind) = Window(call.Node);
        return PadsItself(call.Node) ? $"{call.Module()}.call({call.Input})" : $"keras.Maps.AveragePooling({call.Module()}, {call.Input}, {TorchText.Join(TorchText.Cells(before, behind))})";
    }
}

internal sealed class GlobalPoolingKind : MapKind
{
    public override IReadOnlyList<string> Kinds =>
        ["GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalAveragePooling3D", "GlobalMaxPooling1D", "GlobalMaxPooling2D", "GlobalMaxPooling3D"];

    public override string Output(TorchCall call)
    {
        string arguments = TorchText.Array(call.SpatialDimensions) + (TorchText.Output(call.Node).Rank > 1 ? ", true" : "");
        return $"{call.Input}.{(call.Node.Kind.StartsWith("GlobalMax", StringComparison.Ordinal) ? "amax" : "mean")}({arguments})";
    }
}

internal sealed class AdaptivePoolingKind : MapKind
{
    public override IReadOnlyList<string> Kinds => ["AdaptiveAveragePooling2D", "AdaptiveMaxPooling2D"];

    public override string Output(TorchCall call) =>
        $"nn.functional.adaptive_{(call.Node.Kind == "AdaptiveMaxPooling2D" ? "max" : "avg")}_pool2d({call.Input}, {TorchText.Array(TorchText.Output(call.Node).Sizes.Take(2))})";
}

internal sealed class MaxUnpoolingKind : MapKind
{
    public override IReadOnlyList<string> Kinds => ["MaxUnpooling2D"];

    public override string Output(TorchCall call)
    {
        Shape map = TorchText.Output(call.Node), pooled = TorchText.Input(call.Node);
        int[] size = TorchText.Numbers(call.Node, "poolSize", 2), strides = TorchText.Numbers(call.Node, "strides", 2), before = TorchText.Numbers(call.Node, "before", 2);
        int[] behind = [.. Enumerable.Range(0, 2).Select(axis => Math.Max(0, (pooled[axis] - 1) * strides[axis] + size[axis] - map[axis] - before[axis]))];
        return $"keras.Maps.MaxUnpooling2D({call.Input}, {call.Inputs[2]}, {TorchText.Array(size)}, {TorchText.Array(strides)}, {TorchText.Array(TorchText.Cells(before, behind))})";
    }
}
