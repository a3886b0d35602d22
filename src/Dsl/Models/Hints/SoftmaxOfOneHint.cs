using System.Collections.Generic;

namespace Autoencoders.Models.Hints;

/// <summary>A softmax over a single value, which is 1 whatever was learnt.</summary>
internal sealed class SoftmaxOfOneHint : Hint
{
    public override IEnumerable<Issue> Find(WholeModel model)
    {
        foreach (LayerNode node in model.Own)
        {
            bool isLayer = node.Kind == "Softmax";
            Shape shape = node.AtStep(node.OutputShape!.Value);
            if (!(isLayer ? shape[(int)node.Number("Axis")] == 1 : node.Activation is Activation.Softmax or Activation.Sparsemax or Activation.LogSoftmax && shape.Last == 1))
                continue;
            string? argument = isLayer ? null : model.ActivationArgument(node);
            yield return new Issue(
                IssueId.SoftmaxOfOne,
                node.Declaration,
                argument,
                $"{node.Kind} '{node.Label}' takes {(isLayer ? "a softmax" : node.Activation.ToString())} over one value, which is always {(node.Activation == Activation.LogSoftmax ? "0" : "1")}. Take Activation.Sigmoid for one probability, or one unit a class.",
                argument is null ? null : "Activation.Sigmoid");
        }
    }
}
