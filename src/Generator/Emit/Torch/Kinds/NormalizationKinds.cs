using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch.Kinds;

/// <summary>Normalises channels: those of the last axis are brought in front, others stay where they are.</summary>
internal abstract class ChannelNormalizationKind : TorchKind
{
    public override TorchForm Form(LayerNode node, TorchForm first) => new(node.StepAxes, IsLast(node));

    protected static int Dimension(LayerNode node) => IsLast(node) ? 1 : (int)node.Number("Axis") + 1;

    protected static int Channels(LayerNode node) => TorchText.Input(node)[(int)node.Number("Axis")];

    protected static TorchLink[] Links(LayerNode node) =>
        [.. node.Weights.Select(static (weight, at) => new TorchLink(at, $"get_{(weight.Name.StartsWith("moving", System.StringComparison.Ordinal) ? "buffer" : "parameter")}(\"{weight.Name}\")!"))];

    protected static string Has(LayerNode node, string weight) => TorchText.Flag(node.Weights.Any(other => other.Name == weight));

    private static bool IsLast(LayerNode node) => (int)node.Number("Axis") == TorchText.Input(node).Rank - 1;

    public override string Output(TorchCall call) => $"{call.Module()}.call({call.Input})";
}

internal sealed class BatchNormalizationKind : ChannelNormalizationKind
{
    public override IReadOnlyList<string> Kinds => ["BatchNormalization"];

    public override IReadOnlyList<TorchPart> Parts(LayerNode node)
    {
        string numbers = $"{Channels(node)}, {Dimension(node)}, {TorchText.Number(node.Number("Momentum"))}, {TorchText.Number(node.Number("Epsilon"))}";
        return [new TorchPart("", "keras.BatchNormalization", $"new keras.BatchNormalization({numbers}, {Has(node, "gamma")}, {Has(node, "beta")})", Links(node))];
    }
}

internal sealed class GroupNormalizationKind : ChannelNormalizationKind
{
    public override IReadOnlyList<string> Kinds => ["GroupNormalization"];

    public override string? Owner(LayerNode node) => node.Weights.Count > 0 ? node.Weights[0].Owner : null;

    public override IReadOnlyList<TorchPart> Parts(LayerNode node)
    {
        string numbers = $"{Channels(node)}, {(int)node.Number("Groups")}, {Dimension(node)}, {TorchText.Number(node.Number("Epsilon"))}";
        return [new TorchPart("", "keras.GroupNormalization", $"new keras.GroupNormalization({numbers}, {Has(node, "gamma")}, {Has(node, "beta")})", Links(node))];
    }
}

internal sealed class AxesNormalizationKind : TorchKind
{
    public override IReadOnlyList<string> Kinds => ["LayerNormalization", "RMSNormalization"];

    public override IReadOnlyList<TorchPart> Parts(LayerNode node)
    {
        Shape input = TorchText.Input(node);
        int[] spans = TorchText.Numbers(node, "Spans", input.Rank);
        IEnumerable<int> axes = Enumerable.Range(0, input.Rank).Where(axis => spans[axis] != 0).Select(static axis => axis + 1);
        bool scale = node.Weights.Any(static weight => weight.Name != "beta"), center = node.Weights.Any(static weight => weight.Name == "beta");
        string constructor = $"new keras.AxesNormalization({TorchText.Array(axes)}, {TorchText.Array(input.Sizes)}, {TorchText.Number(node.Number("Epsilon"))}, {TorchText.Flag(node.Kind == "LayerNormalization")}, {TorchText.Flag(scale)}, {TorchText.Flag(center)})";
        return [new TorchPart("", "keras.AxesNormalization", constructor, [.. node.Weights.Select(static (weight, at) => new TorchLink(at, $"get_parameter(\"{(weight.Name == "beta" ? "beta" : "gamma")}\")!"))])];
    }

    public override string Output(TorchCall call) => $"{call.Module()}.call({call.Input})";
}

internal sealed class UnitNormalizationKind : TorchKind
{
    public override IReadOnlyList<string> Kinds => ["UnitNormalization"];

    public override string Output(TorchCall call) => $"keras.Maps.UnitNormalization({call.Input}, {call.Dimension((int)call.Node.Number("Axis"))})";
}

internal sealed class PReLUKind : TorchKind
{
    public override IReadOnlyList<string> Kinds => ["PReLU"];

    public override IReadOnlyList<TorchPart> Parts(LayerNode node) =>
        [new TorchPart("", "keras.PReLU", $"new keras.PReLU({TorchText.Join(node.Weights[0].Shape.Sizes)})", new TorchLink(0, "get_parameter(\"alpha\")!"))];

    public override string Output(TorchCall call) => $"{call.Module()}.call({call.Input})";
}
