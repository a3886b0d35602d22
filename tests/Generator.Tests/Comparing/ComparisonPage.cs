using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Autoencoders.Generator.Tests.Comparing;

/// <summary>Writes the first section of <c>docs/comparison.md</c>; every number in it is counted.</summary>
internal static class ComparisonPage
{
    public static string Write(KerasMistakes keras, IReadOnlyList<OwnAnswer> own)
    {
        (KerasMistake Keras, OwnAnswer Own)[] pairs = [.. keras.Mistakes.Zip(own)];
        var page = new StringBuilder();
        page.Append(Introduction(keras, pairs));
        page.Append("\n### How many are found when\n\n| found | Keras | Autoencoders |\n|---|---:|---:|\n");
        foreach (FindingStage stage in Enum.GetValues<FindingStage>())
            page.Append(CultureInfo.InvariantCulture, $"| {Name(stage)} | {pairs.Count(pair => pair.Keras.Stage == stage)} | {pairs.Count(pair => pair.Own.Stage == stage)} |\n");
        page.Append(Counted(keras, pairs));
        page.Append("\n### When each is found\n\n(*) marks what Keras for Python finds when the layer is made or called.\n\n| mistake | Keras | Autoencoders |\n|---|---|---|\n");
        foreach ((KerasMistake mistake, OwnAnswer answer) in pairs)
            page.Append(CultureInfo.InvariantCulture, $"| [{mistake.Title}](#{Anchor(mistake.Title)}) | {Name(mistake.Stage)}{(mistake.Keras3 is null ? "" : " (*)")} | {Name(answer.Stage)} |\n");
        page.Append("\n### What each says\n");
        foreach ((KerasMistake mistake, OwnAnswer answer) in pairs)
            page.Append(Section(keras, mistake, answer));
        return page.ToString();
    }

    private static string Introduction(KerasMistakes keras, (KerasMistake Keras, OwnAnswer Own)[] pairs) => $"""
        # Comparison with Keras

        ## Mistakes in models

        {pairs.Length} mistakes that people make in models, each written twice: in Keras and in this language. Below stands when each is found and,
        word for word, what is said. Keras is the layers API of {keras.Oracle}, which was run, on the processor; Keras for Python
        shares its design, but not every check and every wording. Where {keras.Read} for Python finds a mistake as early as the layer, and
        TensorFlow.js does not, that is noted (*); it was read in its source, not run.

        The mistakes are taken from `tests/Corpus`, on which the rules of this compiler are measured, so the choice favours it. Left out
        are mistakes that Keras cannot make, such as those in blocks and budgets, and layers that TensorFlow.js lacks. Those in
        `tests/Corpus/Beyond` are beyond the rules: C# itself finds them, or they show only in the data and the settings of a training. That a
        model gives back its input, or gives ten classes, is known while typing because `[Code]` or `[Output]` says so; Keras learns it from
        the targets.

        `{keras.MadeBy}` runs Keras' side and writes `tests/golden/keras_mistakes.json`. `ComparisonTests` in
        `tests/Generator.Tests` compiles this side and holds this page against both; with `AUTOENCODERS_UPDATE_SNAPSHOTS=1` it writes the page
        anew.

        """;

    private static string Counted(KerasMistakes keras, (KerasMistake Keras, OwnAnswer Own)[] pairs)
    {
        int Count(Func<FindingStage, FindingStage, bool> which) => pairs.Count(pair => which(pair.Keras.Stage, pair.Own.Stage));
        return FormattableString.Invariant($"""

            - Found by Keras while the model is built, before there are data: {Count(static (keras, _) => keras is FindingStage.Layer or FindingStage.Model)} of {pairs.Length}. Found then by {keras.Read} as well: {pairs.Count(static pair => pair.Keras.Keras3 is not null)} (*). What
              is gained here is that nothing has to be run, and that the message says how the shape came about.
            - Found by both at the same stage: {Count(static (keras, own) => keras == own && own != FindingStage.Never)}.
            - Found by Keras earlier than here: {Count(static (keras, own) => keras < own)}.
            - Found here, trains in Keras: {Count(static (keras, own) => keras == FindingStage.Never && own != FindingStage.Never)}, of which {keras.Read} finds {pairs.Count(static pair => pair.Keras is { Stage: FindingStage.Never, Keras3: not null })} (*).
            - Trains in both: {Count(static (keras, own) => keras == FindingStage.Never && own == FindingStage.Never)}.

            """);
    }

    private static string Section(KerasMistakes keras, KerasMistake mistake, OwnAnswer answer)
    {
        var text = new StringBuilder($"\n#### {mistake.Title}\n\n**Keras** · {Name(mistake.Stage)}\n\n```js\n{mistake.Keras}\n```\n\n```text\n{mistake.Says}\n```\n");
        if (mistake.Remark is { } remark)
            text.Append($"\n{remark}\n");
        if (mistake.Keras3 is { } earlier)
            text.Append($"\n**{keras.Read} for Python** · {Name(FindingStage.Layer)}\n\n```text\n{earlier}\n```\n");
        return text.Append($"\n**Autoencoders** · {Name(answer.Stage)}\n\n```csharp\n{answer.Source}\n```\n\n```text\n{answer.Says}\n```\n").ToString();
    }

    private static string Name(FindingStage stage) => stage switch
    {
        FindingStage.Typing => "while typing",
        FindingStage.Layer => "when the layer is made or called",
        FindingStage.Model => "when the model is made",
        FindingStage.Predict => "when data first pass through it",
        FindingStage.Fit => "when `fit` is called",
        _ => "never: it trains",
    };

    private static string Anchor(string title) =>
        string.Concat(title.ToLowerInvariant().Where(static letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-')).Replace(' ', '-');
}
