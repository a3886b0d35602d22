using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Finds what changed about the model as a whole, with the names of before as they are afterwards.</summary>
internal static class ModelDifference
{
    public static IEnumerable<ArchitectureChange> Find(ArchitectureDocument before, ArchitectureDocument after, LayerPairs pairs)
    {
        (string Subject, string Before, string After)[] facts =
        [
            ("name", before.Name, after.Name),
            ("sizes", Words.List(before.Sizes.Select(Size)), Words.List(after.Sizes.Select(Size))),
            ("code", Code(before, pairs.Renamed), Code(after, static name => name)),
            ("outputs", Words.List(before.Outputs.Select(output => Output(output, pairs.Renamed))), Words.List(after.Outputs.Select(static output => Output(output, static name => name)))),
        ];
        return
        [
            .. facts.Where(static fact => fact.Before != fact.After).Select(static fact => Model(fact.Subject, Words.Change(fact.Before, fact.After))),
            .. Parts(before, after, pairs),
            .. before.Issues.Select(Issue).Except(after.Issues.Select(Issue)).Select(static issue => Model("no longer", issue)),
            .. after.Issues.Select(Issue).Except(before.Issues.Select(Issue)).Select(static issue => Model("now", issue)),
            .. Total("parameters", before.Totals.Parameters, after.Totals.Parameters),
            // All that came and went learns, as a rule; saying so would say the same twice.
            .. after.Totals.Trainable - before.Totals.Trainable == after.Totals.Parameters - before.Totals.Parameters ? [] : Total("trainable parameters", before.Totals.Trainable, after.Totals.Trainable),
            .. Total("multiply-adds", before.Totals.MultiplyAdds, after.Totals.MultiplyAdds),
        ];
    }

    /// <summary>The tensors of a checkpoint that are not as they were: first those of before, in order, then the new ones.</summary>
    public static IReadOnlyList<CheckpointChange> Checkpoints(ArchitectureDocument before, ArchitectureDocument after)
    {
        (List<string> keys, Dictionary<string, ShapeDocument> old) = Keys(before);
        (List<string> newKeys, Dictionary<string, ShapeDocument> now) = Keys(after);
        return
        [
            .. keys.Where(key => !old[key].Equals(now.GetValueOrDefault(key))).Select(key => new CheckpointChange(key, old[key], now.GetValueOrDefault(key))),
            .. newKeys.Where(key => !old.ContainsKey(key)).Select(key => new CheckpointChange(key, null, now[key])),
        ];
    }

    private static (List<string> Keys, Dictionary<string, ShapeDocument> Shapes) Keys(ArchitectureDocument document)
    {
        var keys = new List<string>();
        var shapes = new Dictionary<string, ShapeDocument>(StringComparer.Ordinal);
        foreach (LayerDocument layer in document.Layers)
        {
            foreach (WeightDocument weight in layer.Weights)
            {
                string key = (weight.SharedWith ?? layer.Name) + "." + weight.Name;
                if (shapes.TryAdd(key, weight.Shape))
                    keys.Add(key);
            }
        }

        return (keys, shapes);
    }

    private static IEnumerable<ArchitectureChange> Parts(ArchitectureDocument before, ArchitectureDocument after, LayerPairs pairs)
    {
        foreach (PartDocument part in before.Parts)
        {
            PartDocument? now = after.Parts.FirstOrDefault(other => other.Name == part.Name);
            if (now is null)
            {
                yield return Model("part " + part.Name, "is gone");
                continue;
            }

            string[] layers = [.. part.Layers.Select(pairs.Renamed)];
            string[] from = [.. part.From.Select(pairs.Renamed)];
            string[] added = [.. now.Layers.Except(layers)], removed = [.. layers.Except(now.Layers)];
            List<string> words = [];
            if (!from.SequenceEqual(now.From))
                words.Add("starts from " + Words.Change(Words.List(from), Words.List(now.From)));
            if (added.Length > 0)
                words.Add("with " + Words.List(added));
            if (removed.Length > 0)
                words.Add("without " + Words.List(removed.Select(static name => name.Replace(LayerPairs.Gone, "", StringComparison.Ordinal))));
            if (words.Count == 0 && !layers.SequenceEqual(now.Layers))
                words.Add(Words.Change(Words.List(layers), Words.List(now.Layers)));
            if (words.Count > 0)
                yield return Model("part " + part.Name, string.Join(", ", words));
        }

        foreach (PartDocument part in after.Parts.Where(part => before.Parts.All(other => other.Name != part.Name)))
            yield return Model("part " + part.Name, "is new: " + Words.List(part.Layers));
    }

    private static string Size(SizeDocument size) =>
        new NamedSize(size.Name, size.MultipleOf, size.Min, size.Max ?? int.MaxValue).Declaration + (size.Min > 1 ? " from " + Words.Number((long)size.Min) : "") + (size.Value is { } value ? " = " + Words.Number((long)value) : "");

    private static string Code(ArchitectureDocument document, Func<string, string> rename) =>
        Words.List(document.Layers.Where(layer => layer.IsCode || layer.Name == document.Code).Select(layer => rename(layer.Name)));

    private static string Output(OutputDocument output, Func<string, string> rename) =>
        output.Name == output.Layer ? rename(output.Layer) : $"{output.Name} of {rename(output.Layer)}";

    private static string Issue(IssueDocument issue) =>
        (issue.IsWarning ? "warning " : "error ") + issue.Id + (issue.Argument is null ? "" : $" ({issue.Argument})") + ": " + issue.Message;

    private static ArchitectureChange Model(string subject, string text) => new(ArchitectureChangeKind.Model, subject, text);

    private static IEnumerable<ArchitectureChange> Total(string subject, long before, long after)
    {
        if (before != after)
            yield return new ArchitectureChange(ArchitectureChangeKind.Total, subject, $"{Words.Change(Words.Number(before), Words.Number(after))} ({Words.Signed(after - before)})");
    }
}
