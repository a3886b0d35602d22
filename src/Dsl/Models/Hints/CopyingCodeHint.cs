using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models.Hints;

/// <summary>A code with room for the whole input, and nothing that keeps the model from copying it (Goodfellow, Bengio and Courville, 2016, 14.2).</summary>
internal sealed class CopyingCodeHint : Hint
{
    private static readonly string[] Disturbing =
        ["GaussianNoise", "Dropout", "GaussianDropout", "AlphaDropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "Sampling", "ActivityRegularization"];

    private static readonly string[] Shares = ["Dropout", "RecurrentDropout", "Contraction"];

    public override IEnumerable<Issue> Find(WholeModel model)
    {
        if (model.Code is not { } code)
            yield break;
        IReadOnlyCollection<int> before = model.UpTo(code);
        LayerNode[] inputs = before.Select(at => model.Nodes[at]).Where(static node => node.IsInput).ToArray();
        if (before.Select(at => model.Nodes[at]).Any(IsHeldBack) || model.Nodes.Any(IsPenalized) || inputs.Length == 0)
            yield break;

        // As many values in another arrangement went through windows or steps, which seldom let everything pass.
        Shape made = model.Nodes[code].OutputShape!.Value;
        long entering = Count.Sum(inputs.Select(static input => input.OutputShape!.Value.ElementCount));
        if (made.ElementCount < entering || (made.ElementCount == entering && inputs[0].OutputShape != made))
            yield break;
        LayerNode node = model.Nodes[code];
        yield return new Issue(
            IssueId.CopyingCode,
            model.LineOf("Code"),
            null,
            $"The code '{node.Row}' has {Text(made.ElementCount)} values, the input {Text(entering)}: it may learn to copy. Make the code smaller, or add a penalty (ActivityL1), noise or dropout before it; noise in the data does as well.",
            Related: node.Declaration);
    }

    // Whole numbers that become vectors cannot be counted against them, and a layer of the user's own may do anything.
    private static bool IsHeldBack(LayerNode node) =>
        Disturbing.Contains(node.Kind) || node.Kind == "Embedding" || node.Code is not null || node.ActivityL1 > 0 || node.ActivityL2 > 0
        || node.Settings.Any(static setting => Shares.Contains(setting.Name) && setting.Value > 0);

    // A weight that is penalized, bounded, tied to another or frozen cannot become any map.
    private static bool IsPenalized(LayerNode node) =>
        node.Kind == "TiedDense" || node.Weights.Any(static weight => weight.Settings is { L1: > 0 } or { L2: > 0 } or { Constraint: not null } || (!weight.IsTrainable && weight.Name is "kernel"));
}
