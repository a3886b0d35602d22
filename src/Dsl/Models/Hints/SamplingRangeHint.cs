using System.Collections.Generic;

namespace Autoencoders.Models.Hints;

/// <summary>A mean or log variance that an activation keeps from being negative, often by way of [Defaults].</summary>
internal sealed class SamplingRangeHint : Hint
{
    public override IEnumerable<Issue> Find(WholeModel model)
    {
        foreach (LayerNode node in model.Own)
        {
            if (node.Kind != "Sampling")
                continue;
            for (int at = 0; at < 2; at++)
            {
                if (ValueRange.Of(model.Nodes, node.Inputs[at]) is not { Low: >= 0 } range || !WholeModel.IsOwn(range.Node))
                    continue;
                string? argument = model.ActivationArgument(range.Node);
                yield return new Issue(
                    IssueId.SamplingRange,
                    range.Node.Declaration,
                    argument,
                    $"'{range.Node.Label}' is {(at == 0 ? "a mean" : "a log variance")}, and {range.Function} keeps it from being negative: no {(at == 0 ? "code centres below 0" : "deviation below 1")}. Write Activation.Linear here.",
                    argument is null ? null : "Activation.Linear",
                    node.Declaration);
            }
        }
    }
}
