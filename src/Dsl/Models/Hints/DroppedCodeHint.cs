using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models.Hints;

/// <summary>Dropout on a code that is small already: what the decoder could rely on is taken away at random.</summary>
internal sealed class DroppedCodeHint : Hint
{
    public override IEnumerable<Issue> Find(WholeModel model)
    {
        if (model.Code is not { } code || model.Nodes[code].OutputShape!.Value.ElementCount >= Entering(model, code))
            yield break;
        int[] readers = model.ReadersBehindViews(code).Where(reader => model.Nodes[reader].IsLive).ToArray();
        LayerNode? dropout = IsDropout(model.Nodes[model.Source(code)]) ? model.Nodes[model.Source(code)]
            : readers.Length > 0 && readers.All(reader => IsDropout(model.Nodes[reader])) ? model.Nodes[readers[0]]
            : null;
        if (dropout is null || !WholeModel.IsOwn(dropout))
            yield break;
        yield return new Issue(
            IssueId.DroppedCode,
            dropout.Declaration,
            null,
            $"{dropout.Kind} '{dropout.Label}' drops values of the code itself: of {Text(model.Nodes[code].OutputShape!.Value.ElementCount)}, the decoder can rely on none. Move it in front of the layer that makes the code, or remove it.",
            Related: model.LineOf("Code"));
    }

    private static long Entering(WholeModel model, int code) =>
        Count.Sum(model.UpTo(code).Where(at => model.Nodes[at].IsInput).Select(at => model.Nodes[at].OutputShape!.Value.ElementCount));

    private static bool IsDropout(LayerNode node) => node.Kind.Contains("Dropout") && node.Number("rate") > 0;
}
