using System.Collections.Generic;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch.Kinds;

/// <summary>Acts on the last axis, however many steps are in front of it.</summary>
internal abstract class LastAxisKind : TorchKind
{
    public override TorchForm Form(LayerNode node, TorchForm first) => new(first.Steps, false);
}

internal sealed class DenseKind : LastAxisKind
{
    public override IReadOnlyList<string> Kinds => ["Dense"];

    public override string? Refusal(LayerNode node) =>
        node.Number("Contraction") == 0 || node.Activation is Activation.Linear or Activation.Relu or Activation.Sigmoid or Activation.Tanh or Activation.Softplus or Activation.Exponential or Activation.Elu
            ? null
            : $"has a contraction through {node.Activation}, whose slope is not known by its output";

    public override IReadOnlyList<TorchPart> Parts(LayerNode node)
    {
        Shape kernel = node.Weights[0].Shape;
        bool hasBias = node.Weights.Count > 1;
        TorchLink weight = new(0, "weight!", 1, 0);
        return [new TorchPart("", "global::TorchSharp.Modules.Linear", $"nn.Linear({kernel[0]}, {kernel[1]}{(hasBias ? "" : ", hasBias: false")})", hasBias ? [weight, new TorchLink(1, "bias!")] : [weight])];
    }

    public override string Output(TorchCall call)
    {
        float contraction = call.Node.Number("Contraction");
        if (contraction != 0)
            call.Penalize($"penalties.AddContraction({{0}}, {call.Module()}.weight!, {TorchText.Name(call.Node.Activation)}, {TorchText.Number(contraction)});");
        return $"{call.Module()}.call({call.Input})";
    }
}

internal sealed class TiedDenseKind : LastAxisKind
{
    public override IReadOnlyList<string> Kinds => ["TiedDense"];

    public override string? Owner(LayerNode node) => node.Weights.Count > 1 ? node.Weights[1].Owner : null;

    public override IReadOnlyList<TorchPart> Parts(LayerNode node) =>
        node.Weights.Count > 1 ? [new TorchPart("", "keras.Bias", $"new keras.Bias({node.Weights[1].Shape[0]})", new TorchLink(1, "get_parameter(\"bias\")!"))] : [];

    public override string Output(TorchCall call)
    {
        string product = $"{call.Input}.matmul({call.ModuleOf(call.Node.Weights[0].Owner!)}.weight!)";
        return call.Node.Weights.Count > 1 ? $"{call.Module()}.call({product})" : product;
    }
}

internal sealed class EmbeddingKind : LastAxisKind
{
    public override IReadOnlyList<string> Kinds => ["Embedding"];

    public override IReadOnlyList<TorchPart> Parts(LayerNode node) =>
        [new TorchPart("", "global::TorchSharp.Modules.Embedding", $"nn.Embedding({node.Weights[0].Shape[0]}, {node.Weights[0].Shape[1]})", new TorchLink(0, "weight!"))];

    public override string Output(TorchCall call) => $"{call.Module()}.call({call.Input}.to_type(torch.ScalarType.Int64))";
}
