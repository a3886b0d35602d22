using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models.Hints;

/// <summary>Goes through a model in which everything fits for what is nearly always wrong all the same.</summary>
internal static class HintRules
{
    private static readonly Hint[] Hints =
    [
        new ChannelsFirstHint(), new NormalizationAxisHint(), new AttentionHeadHint(), new LastActivationHint(), new DroppedCodeHint(), new SoftmaxOfOneHint(),
        new SamplingRangeHint(), new DenseOverPicturesHint(),
    ];

    private static readonly CopyingCodeHint Softest = new();

    /// <summary>Adds what there is to say; nothing while there is an error, since a hint about what will change is noise.</summary>
    /// <param name="model">The model.</param>
    /// <param name="issues">What was found about it so far.</param>
    public static void Check(WholeModel model, List<Issue> issues)
    {
        if (model.Spec.IsBlock || !issues.TrueForAll(static issue => issue.IsWarning) || model.Nodes.Any(static node => node.OutputShape is null))
            return;
        foreach (Hint hint in Hints)
            issues.AddRange(hint.Find(model));

        // One mistake, one report: a code that is too large may well come from what was found.
        if (issues.Count == 0)
            issues.AddRange(Softest.Find(model));
    }
}
