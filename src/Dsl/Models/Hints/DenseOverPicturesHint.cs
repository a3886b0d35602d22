using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models.Hints;

/// <summary>A dense layer that reads the pixels of a picture one by one, because nothing flattened it.</summary>
internal sealed class DenseOverPicturesHint : Hint
{
    // The channels of a picture; more are features, on which a dense layer is a convolution of kernel 1.
    private const int MostChannels = 4;

    // Smaller maps are features in rows and columns rather than pictures.
    private const int LeastSide = 8;

    public override IEnumerable<Issue> Find(WholeModel model)
    {
        LayerNode? dense = model.Own.FirstOrDefault(static node => node is { Kind: "Dense", StepAxes: 0 });
        if (dense is null || dense.InputShape is not { Rank: 3, Last: <= MostChannels } input || input[0] < LeastSide || input[1] < LeastSide || !IsPicture(model, dense.Inputs[0]) || model.Nodes.Any(static node => node.Kind.Contains("2D")))
            yield break;
        yield return new Issue(
            IssueId.DenseOverPictures,
            dense.Declaration,
            null,
            $"Dense '{dense.Label}' works on the last axis of {input} alone: {Text(input.ElementCount / input.Last)} times on {Text(input.Last)} {(input.Last == 1 ? "value" : "values")}. Add Flatten before it ({Text(input.ElementCount)} values), or take Conv2D.");
    }

    private static bool IsPicture(WholeModel model, int at) =>
        model.Nodes[at].HoldsData || (model.Nodes[at] is { Kind: "GaussianNoise" or "Rescaling" or "Dropout" or "BatchNormalization" } node && IsPicture(model, node.Inputs[0]));
}
