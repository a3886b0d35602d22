using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch.Kinds;

internal sealed class ConcatenateKind : AsJoinedKind
{
    public override IReadOnlyList<string> Kinds => ["Concatenate"];

    public override string Output(TorchCall call) => $"torch.cat(new[] {{ {string.Join(", ", call.Inputs)} }}, {call.Dimension((int)call.Node.Number("Axis"))})";
}

/// <summary>Joins tensors of one shape as they lie; others are broadcast, which goes from the last axis on.</summary>
internal abstract class AsJoinedKind : TorchKind
{
    public override TorchForm Form(LayerNode node, TorchForm first)
    {
        bool sameRank = node.InputShapes.All(shape => shape!.Value.Rank == node.OutputShape!.Value.Rank);
        return first.Steps == node.StepAxes && sameRank ? first : new TorchForm(node.StepAxes, false);
    }
}

internal sealed class MergeKind : AsJoinedKind
{
    public override IReadOnlyList<string> Kinds => ["Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum"];

    public override string Output(TorchCall call)
    {
        int rank = call.Node.OutputShape!.Value.Rank;
        string[] inputs = [.. call.Inputs.Select((input, at) => Lifted(input, call.Shapes[at], rank, call.Form.Steps))];
        return call.Node.Kind switch
        {
            "Add" => string.Join(" + ", inputs),
            "Subtract" => string.Join(" - ", inputs),
            "Multiply" => string.Join(" * ", inputs),
            "Average" => $"({string.Join(" + ", inputs)}) / {inputs.Length}",
            _ => inputs.Skip(1).Aggregate(inputs[0], (joined, input) => $"{joined}.{call.Node.Kind.ToLowerInvariant()}({input})"),
        };
    }

    // The axes that a smaller tensor lacks are put behind the batch.
    private static string Lifted(string input, Shape shape, int rank, int steps) =>
        shape.Rank == rank ? input : input + TorchForm.Reshape(Enumerable.Repeat(1, rank - shape.Rank).Concat(shape.Sizes.Skip(steps)));
}

internal sealed class DotKind : TorchKind
{
    public override IReadOnlyList<string> Kinds => ["Dot"];

    public override string Output(TorchCall call) =>
        $"keras.Maps.Dot({call.Input}, {call.Inputs[1]}, {(int)call.Node.Number("Axes0") + 1}, {(int)call.Node.Number("Axes1") + 1}, {TorchText.Flag(TorchText.Is(call.Node, "Normalize"))})";
}

internal sealed class SamplingKind : TorchKind
{
    public override IReadOnlyList<string> Kinds => ["Sampling"];

    public override string Output(TorchCall call)
    {
        float weight = call.Node.Number("KlWeight");
        if (weight != 0)
            call.Penalize($"penalties.AddDivergence({call.Input}, {call.Inputs[1]}, {TorchText.Number(weight)});");
        return $"keras.Sampling.Draw({call.Input}, {call.Inputs[1]}, training)";
    }
}
