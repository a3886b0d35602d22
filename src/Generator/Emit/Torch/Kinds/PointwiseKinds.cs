using System.Collections.Generic;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch.Kinds;

/// <summary>Takes values as they lie.</summary>
internal abstract class AsItLiesKind : TorchKind
{
    // Folded steps may stay folded; but an axis that is counted, counts at a step.
    public override TorchForm Form(LayerNode node, TorchForm first) => first.Steps == node.StepAxes ? first : new TorchForm(node.StepAxes, false);
}

internal sealed class PointwiseKind : AsItLiesKind
{
    public override IReadOnlyList<string> Kinds => ["Activation", "ActivityRegularization", "ReLU", "LeakyReLU", "ELU", "Softmax", "Rescaling"];

    public override string Output(TorchCall call)
    {
        LayerNode node = call.Node;
        string x = call.Input;
        return node.Kind switch
        {
            "Activation" when node.Activation == Activation.Threshold => $"keras.Activations.Threshold({x}, {TorchText.Number(node.Number("Threshold"))}, {TorchText.Number(node.Number("DefaultValue"))})",
            "ReLU" => Relu(x, node),
            "LeakyReLU" => $"nn.functional.leaky_relu({x}, {TorchText.Number(node.Number("negativeSlope"))})",
            "ELU" => $"nn.functional.elu({x}, {TorchText.Number(node.Number("alpha"))})",
            "Softmax" => $"{x}.softmax({call.Dimension((int)node.Number("Axis"))})",
            "Rescaling" => $"{x} * {TorchText.Number(node.Number("scale"))} + {TorchText.Number(node.Number("offset"))}",
            _ => x,
        };
    }

    private static string Relu(string x, LayerNode node)
    {
        (float largest, float slope, float threshold) = (node.Number("MaxValue"), node.Number("NegativeSlope"), node.Number("Threshold"));
        return largest >= float.MaxValue && slope == 0 && threshold == 0 ? $"{x}.relu()" : $"keras.Activations.Relu({x}, {TorchText.Number(largest)}, {TorchText.Number(slope)}, {TorchText.Number(threshold)})";
    }
}

internal sealed class NoiseKind : AsItLiesKind
{
    public override IReadOnlyList<string> Kinds => ["Dropout", "GaussianNoise", "GaussianDropout", "AlphaDropout"];

    public override IReadOnlyList<TorchPart> Parts(LayerNode node) =>
        node.Kind == "Dropout" ? [new TorchPart("", "global::TorchSharp.Modules.Dropout", $"nn.Dropout({TorchText.Number(node.Number("rate"))})")] : [];

    public override string Output(TorchCall call) => call.Node.Kind switch
    {
        "Dropout" => $"{call.Module()}.call({call.Input})",
        "GaussianNoise" => $"keras.Noise.Gaussian({call.Input}, {TorchText.Number(call.Node.Number("standardDeviation"))}, training)",
        _ => $"keras.Noise.{call.Node.Kind}({call.Input}, {TorchText.Number(call.Node.Number("rate"))}, training)",
    };
}
