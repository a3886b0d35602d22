using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Finds what changed between two architectures: layers in their order, then the model as a whole, then the totals.</summary>
internal sealed class DifferenceFinder
{
    private readonly ArchitectureDocument _before;
    private readonly ArchitectureDocument _after;
    private readonly LayerPairs _pairs;
    private readonly List<ArchitectureChange> _changes = [];

    private DifferenceFinder(ArchitectureDocument before, ArchitectureDocument after)
    {
        (_before, _after) = (before, after);
        _pairs = new LayerPairs(before, after);
    }

    public static IReadOnlyList<ArchitectureChange> Find(ArchitectureDocument before, ArchitectureDocument after)
    {
        var finder = new DifferenceFinder(before, after);
        finder.Layers();
        finder._changes.AddRange(ModelDifference.Find(before, after, finder._pairs));
        return finder._changes;
    }

    private void Layers()
    {
        for (int at = 0; at < _before.Layers.Count; at++)
        {
            if (_pairs.After(at) < 0)
                Add(ArchitectureChangeKind.Removed, _before.Layers[at].Name, Place(_before, at), -_before.Layers[at].Parameters);
        }

        int last = -1;
        for (int at = 0; at < _after.Layers.Count; at++)
        {
            LayerDocument layer = _after.Layers[at];
            int old = _pairs.Before(at);
            if (old < 0)
            {
                Add(ArchitectureChangeKind.Added, layer.Name, Place(_after, at), layer.Parameters);
                continue;
            }

            Compare(_before.Layers[old], layer);
            if (old < last)
                Add(ArchitectureChangeKind.Changed, layer.Name, $"stands behind {_pairs.Renamed(_before.Layers[last].Name)} now");
            last = Math.Max(last, old);
        }
    }

    private void Compare(LayerDocument before, LayerDocument after)
    {
        if (before.Name != after.Name)
            Add(ArchitectureChangeKind.Renamed, after.Name, "was " + before.Name);
        List<string> words = Traits(before, after);
        if (!before.Inputs.Select(Entering).SequenceEqual(after.Inputs.Select(EnteringNow)))
            words.Add("reads " + Words.Change(Words.List(before.Inputs.Select(_pairs.Renamed)), Words.List(after.Inputs)));
        bool isOwn = words.Count > 0;
        bool readsSame = before.InputShapes.Equals(after.InputShapes);
        if (!Equals(before.OutputShape, after.OutputShape))
        {
            isOwn |= readsSame || after.Kind == "Reshape";
            if (words.Count == 0 || !IsOnlyWidth(before, after))
                words.Add(Words.Change(Short(before.OutputShape), Short(after.OutputShape)));
        }

        if (words.Count == 0 && !readsSame)
            words.Add("reads " + Words.Change(Words.List(before.InputShapes.Select(Short)), Words.List(after.InputShapes.Select(Short))));
        if (words.Count == 0 && !before.Weights.Select(static weight => weight.Shape).SequenceEqual(after.Weights.Select(static weight => weight.Shape)))
            words.Add("weights " + Words.Change(Words.List(before.Weights.Select(static weight => weight.Shape.ToString())), Words.List(after.Weights.Select(static weight => weight.Shape.ToString()))));
        if (words.Count == 0 && before.MultiplyAdds != after.MultiplyAdds)
            words.Add("multiply-adds " + Words.Change(Words.Number(before.MultiplyAdds), Words.Number(after.MultiplyAdds)));
        if (words.Count == 0 && before.Parameters != after.Parameters)
            words.Add("weights");
        if (words.Count > 0)
            Add(isOwn ? ArchitectureChangeKind.Changed : ArchitectureChangeKind.Follows, after.Name, string.Join(", ", words), after.Parameters - before.Parameters);
    }

    private List<string> Traits(LayerDocument before, LayerDocument after)
    {
        if (before.Kind != after.Kind)
            return [Words.Change(LayerTraits.Describe(before), LayerTraits.Describe(after))];
        LayerDocument renamed = before with
        {
            CallOf = before.CallOf is null ? null : _pairs.Renamed(before.CallOf),
            Weights = new EquatableArray<WeightDocument>(before.Weights.Select(weight => weight.SharedWith is null ? weight : weight with { SharedWith = _pairs.Renamed(weight.SharedWith) })),
        };
        Dictionary<string, string> old = ByName(renamed), now = ByName(after);
        HashSet<string> weights = [.. before.Weights.Concat(after.Weights).Select(static weight => Words.Spaced(weight.Name))];
        bool isRefrozen = before.IsTrainable != after.IsTrainable;
        var words = new List<string>();
        foreach (string trait in now.Keys.Concat(old.Keys).Distinct())
        {
            string? was = old.GetValueOrDefault(trait), becomes = now.GetValueOrDefault(trait);
            if (was == becomes || IsImplied(trait))
                continue;
            if (was is null || becomes is null)
                words.Add(weights.Contains(trait) ? trait + (was is null ? " is new" : " is gone") : trait + " " + Words.Change(was ?? "none", becomes ?? "none"));
            else
                words.Add(trait + " " + Words.Change(was, becomes));
        }

        return words;

        // Freezing a layer stops each of its weights, and with a weight comes and goes all that is said of it.
        bool IsImplied(string trait) =>
            (isRefrozen && trait.EndsWith(" training", StringComparison.Ordinal))
            || weights.Any(weight => trait.StartsWith(weight + " ", StringComparison.Ordinal) && !(old.ContainsKey(weight) && now.ContainsKey(weight)));
    }

    private static Dictionary<string, string> ByName(LayerDocument layer)
    {
        var traits = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in LayerTraits.Of(layer))
            traits[name] = value;
        return traits;
    }

    // What a removed or added layer stands between is told with it; that its reader reads something else is no change of the reader's.
    private string Entering(string input) =>
        LayerPairs.Find(_before.Layers, input) is var at and >= 0 && _pairs.After(at) < 0 && _before.Layers[at].Inputs.Count == 1 ? Entering(_before.Layers[at].Inputs[0]) : _pairs.Renamed(input);

    private string EnteringNow(string input) =>
        LayerPairs.Find(_after.Layers, input) is var at and >= 0 && _pairs.Before(at) < 0 && _after.Layers[at].Inputs.Count == 1 ? EnteringNow(_after.Layers[at].Inputs[0]) : input;

    private static string Place(ArchitectureDocument document, int at)
    {
        LayerDocument layer = document.Layers[at];
        string readers = string.Join(", ", document.Layers.Where(other => other.Inputs.Contains(layer.Name)).Select(static other => other.Name));
        string inputs = string.Join(", ", layer.Inputs);
        string place = inputs.Length > 0 && readers.Length > 0 ? $", between {inputs} and {readers}" : inputs.Length > 0 ? ", after " + inputs : readers.Length > 0 ? ", read by " + readers : "";
        return LayerTraits.Describe(layer) + (layer.OutputShape is null ? "" : ", gives " + layer.OutputShape.Short) + place;
    }

    // A width that is told needs no shape beside it.
    private static bool IsOnlyWidth(LayerDocument before, LayerDocument after) =>
        before.OutputShape is { Axes.Count: > 0 } one && after.OutputShape is { Axes.Count: > 0 } two && one.Axes.Count == two.Axes.Count
        && one.Axes.SkipLast(1).SequenceEqual(two.Axes.SkipLast(1)) && !LayerTraits.Sizes(before).SequenceEqual(LayerTraits.Sizes(after));

    private static string Short(ShapeDocument? shape) => shape?.Short ?? "unknown";

    private void Add(ArchitectureChangeKind kind, string subject, string text, long parameters = 0) => _changes.Add(new ArchitectureChange(kind, subject, text, parameters));
}
