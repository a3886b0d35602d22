using System.Collections.Generic;

namespace Autoencoders.Models.Hints;

/// <summary>Attention in which every head is as wide as the whole: the width was given where the size of one head is asked for.</summary>
internal sealed class AttentionHeadHint : Hint
{
    public override IEnumerable<Issue> Find(WholeModel model)
    {
        foreach (LayerNode node in model.Own)
        {
            if (node.Kind != "MultiHeadAttention" || model.Line(node).Find("numHeads")?.Value is not int heads || model.Line(node).Find("keyDim")?.Value is not int key)
                continue;
            int width = node.InputShape!.Value.Last;
            if (heads < 2 || key != width || width % heads != 0)
                continue;
            yield return new Issue(
                IssueId.AttentionHeadSize,
                node.Declaration,
                "keyDim",
                $"{node.Kind} '{node.Label}' has {Text(heads)} heads of size {Text(key)}, {Text((long)heads * key)} for a width of {Text(width)}. keyDim is the size of one head (PyTorch's embed_dim is that of all): write {Text(width / heads)}.",
                LayerContext.Text((System.IFormattable)(width / heads)));
        }
    }
}
