using System;
using System.Collections.Generic;

namespace Autoencoders.Models.Hints;

/// <summary>Batch normalization of rows or columns, where the channels were meant: an axis that was copied from a model with channels first.</summary>
internal sealed class NormalizationAxisHint : Hint
{
    public override IEnumerable<Issue> Find(WholeModel model)
    {
        foreach (LayerNode node in model.Own)
        {
            if (node.Kind != "BatchNormalization" || model.Line(node).Find("Axis") is null)
                continue;
            Shape input = node.AtStep(node.InputShape!.Value);
            int axis = (int)node.Number("Axis");
            if (axis == input.Rank - 1)
                continue;
            yield return new Issue(
                IssueId.NormalizationAxis,
                node.Declaration,
                "Axis",
                $"{node.Kind} '{node.Label}' normalizes axis {LayerContext.Text((IFormattable)(axis + 1))} of {input}: {Text(input[axis])} positions, not {Text(input.Last)} channels. Channels are the last axis: remove Axis, or write -1.",
                "-1");
        }
    }
}
