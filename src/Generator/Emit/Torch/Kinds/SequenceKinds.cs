using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch.Kinds;

internal sealed class RecurrentKind : TorchKind
{
    public override IReadOnlyList<string> Kinds => ["LSTM", "GRU", "SimpleRNN"];

    public override IReadOnlyList<TorchPart> Parts(LayerNode node)
    {
        (int features, int units) = (node.Weights[0].Shape[0], node.Weights[1].Shape[0]);
        string functions = TorchText.Name((Activation)(int)node.Number("activation"));
        if (node.Kind != "SimpleRNN")
            functions += ", " + TorchText.Name((Activation)(int)node.Number("RecurrentActivation"));
        if (node.Kind == "GRU")
            functions += ", " + TorchText.Flag(TorchText.Is(node, "ResetAfter"));
        string constructor = $"new keras.{node.Kind}({features}, {units}, {functions}, {TorchText.Flag(TorchText.Is(node, "UseBias"))}, new keras.RecurrentOptions({Options(node)}))";
        return [new TorchPart("", "keras." + node.Kind, constructor, [.. node.Weights.Select(static (weight, at) => new TorchLink(at, $"get_parameter(\"{weight.Name}\")!"))])];
    }

    public override string Output(TorchCall call) =>
        call.Inputs.Count == 1 ? $"{call.Module()}.call({call.Input})" : $"{call.Module()}.forward({string.Join(", ", call.Inputs)})";

    private static string Options(LayerNode node)
    {
        var options = new List<string>();
        if (TorchText.Is(node, "ReturnSequences"))
            options.Add("ReturnsSequences: true");
        if (TorchText.Is(node, "GoBackwards"))
            options.Add("GoesBackwards: true");
        if (TorchText.Is(node, "Bidirectional"))
            options.Add("IsBidirectional: true");
        if (TorchText.Is(node, "MergeMode"))
            options.Add("Merge: global::Autoencoders.MergeMode." + (MergeMode)(int)node.Number("MergeMode"));
        if (TorchText.Is(node, "Dropout"))
            options.Add("Dropout: " + TorchText.Number(node.Number("Dropout")));
        if (TorchText.Is(node, "RecurrentDropout"))
            options.Add("RecurrentDropout: " + TorchText.Number(node.Number("RecurrentDropout")));
        return string.Join(", ", options);
    }
}

internal sealed class MultiHeadAttentionKind : TorchKind
{
    public override IReadOnlyList<string> Kinds => ["MultiHeadAttention"];

    public override IReadOnlyList<TorchPart> Parts(LayerNode node)
    {
        bool hasBias = TorchText.Is(node, "UseBias");
        int each = hasBias ? 2 : 1;
        Shape query = node.Weights[0].Shape, key = node.Weights[each].Shape, value = node.Weights[2 * each].Shape, output = node.Weights[3 * each].Shape;
        string constructor = $"new keras.MultiHeadAttention(({query[0]}, {key[0]}), {query[1]}, {query[2]}, {value[2]}, {output[2]}, {TorchText.Flag(hasBias)}, {TorchText.Number(node.Number("Dropout"))}, {TorchText.Flag(TorchText.Is(node, "UseCausalMask"))})";
        return [new TorchPart("", "keras.MultiHeadAttention", constructor, [.. node.Weights.Select(static (weight, at) => new TorchLink(at, $"get_parameter(\"{weight.Name}\")!"))])];
    }

    public override string Output(TorchCall call)
    {
        bool isMasked = TorchText.Is(call.Node, "Mask");
        if (call.Inputs.Count == 1)
            return $"{call.Module()}.call({call.Input})";
        string context = call.Inputs[call.Inputs.Count - (isMasked ? 2 : 1)];
        return $"{call.Module()}.forward({call.Input}, {context}, {(isMasked ? call.Inputs[call.Inputs.Count - 1] : "null")})";
    }
}
