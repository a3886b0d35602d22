using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models.Hints;

/// <summary>An activation in front of the last one that leaves it half of its range: a ReLU, then a sigmoid; a softmax of a softmax.</summary>
internal sealed class LastActivationHint : Hint
{
    public override IEnumerable<Issue> Find(WholeModel model)
    {
        foreach (int at in model.Outputs.Select(output => model.Source(output.Node)).Distinct())
        {
            LayerNode last = model.Nodes[at];
            if (last.Kind is not ("Activation" or "Softmax") || ValueRange.Of(model.Nodes, last.Inputs[0]) is not { Low: >= 0 } range || !WholeModel.IsOwn(range.Node))
                continue;
            string function = last.Kind == "Softmax" ? "Softmax" : last.Activation.ToString();
            if (Loss(last, range) is not { } loss)
                continue;
            string? argument = model.ActivationArgument(range.Node);
            yield return new Issue(
                IssueId.ActivationBeforeLast,
                range.Node.Declaration,
                argument,
                $"'{last.Label}' takes the {function} of '{range.Node.Label}', which {range.Function} keeps {Place(range)}: {loss}. {(range.Node.Kind is "ReLU" or "Softmax" ? "Remove that layer" : "Write Activation.Linear there")}.",
                argument is null ? null : "Activation.Linear",
                last.Declaration);
        }
    }

    private static string Place(ValueRange range) => range.IsUnit ? "between 0 and 1" : "at 0 or above";

    // What can no longer come out; null where nothing is lost.
    private static string? Loss(LayerNode last, ValueRange range) => last switch
    {
        { Activation: Activation.Sigmoid or Activation.HardSigmoid or Activation.SparseSigmoid } => "never below ½",
        { Kind: "Softmax" } or { Activation: Activation.Softmax or Activation.Sparsemax or Activation.LogSoftmax } when range.IsUnit => "no class stands out",
        _ => null,
    };
}
