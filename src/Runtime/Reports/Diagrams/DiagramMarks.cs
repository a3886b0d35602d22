using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>What became of layers from one model to another, as a diagram of the newer one shows it.</summary>
internal sealed class DiagramMarks
{
    private const int Width = 34;
    private const int MostLines = 4;

    private readonly IReadOnlyDictionary<string, DiagramChange>? _changes;
    private readonly ILookup<string, string>? _texts;
    private readonly HashSet<string> _incomplete = [];

    /// <summary>The marks that options ask for.</summary>
    /// <param name="options">What is compared.</param>
    public DiagramMarks(DiagramOptions options)
    {
        // A layer that is gone may have given its name to another one, which is then marked by what became of itself.
        _changes = options.Difference is not { } difference ? options.Changes
            : difference.Changes.Select(static change => (change.Subject, Change: Of(change.Kind))).Where(static change => change.Change is not (null or DiagramChange.Removed))
                .DistinctBy(static change => change.Subject).ToDictionary(static change => change.Subject, static change => change.Change!.Value);
        _texts = options.Difference?.Changes.Where(static change => Of(change.Kind) == DiagramChange.Changed).ToLookup(static change => change.Subject, static change => change.Text);
        if (options.Difference is { } known)
            FindIncomplete(known);
    }

    /// <summary>What became of a layer or of a closed block; null where nothing did or nothing is compared.</summary>
    /// <param name="box">The name of the layer or block.</param>
    /// <param name="layers">The names of what lies in the block.</param>
    public DiagramChange? Of(string box, IReadOnlyCollection<string> layers)
    {
        if (_changes is null)
            return null;
        if (_changes.TryGetValue(box, out DiagramChange own))
            return own;
        DiagramChange?[] inner = [.. layers.Select(layer => _changes.TryGetValue(layer, out DiagramChange change) ? (DiagramChange?)change : null).Distinct()];
        // What became of one layer of a block changes the block; what became of all became of the block.
        return inner is [] or [null] ? null : inner is [{ } all] ? all : DiagramChange.Changed;
    }

    /// <summary>What changed, in lines that are short enough for a box.</summary>
    /// <param name="layers">The names of the layers that the box stands for.</param>
    public IEnumerable<string> Lines(IReadOnlyCollection<string> layers)
    {
        if (_texts is null)
            return [];
        string[] lines = [.. layers.SelectMany(layer => _texts[layer].Select(text => layers.Count == 1 ? text : layer[(layer.LastIndexOf('/') + 1)..] + ": " + text)).SelectMany(Wrap)];
        return lines.Length <= MostLines ? lines : [.. lines.Take(MostLines - 1), lines[MostLines - 1] + " …"];
    }

    /// <summary>Whether two layers may be drawn as one: the same became of them, and the blocks around them lost nothing.</summary>
    /// <param name="one">The name of one.</param>
    /// <param name="other">The name of the other.</param>
    public bool AreAlike(string one, string other) =>
        Of(one, []) == Of(other, []) && Lines([one]).SequenceEqual(Lines([other])) && !_incomplete.Contains(one) && !_incomplete.Contains(other);

    private void FindIncomplete(ArchitectureDifference difference)
    {
        var pairs = new LayerPairs(difference.Before, difference.After);
        int[] layers = [.. Enumerable.Range(0, difference.Before.Layers.Count)];
        HashSet<string> blocks = [.. layers.Where(at => pairs.After(at) < 0).SelectMany(Paths)];
        foreach (int at in layers.Where(at => pairs.After(at) >= 0 && Paths(at).Any(blocks.Contains)))
            _incomplete.Add(difference.After.Layers[pairs.After(at)].Name);

        IEnumerable<string> Paths(int at) => Enumerable.Range(1, difference.Before.Layers[at].Blocks.Count).Select(depth => BlockPath.Of(difference.Before.Layers[at], depth));
    }

    private static DiagramChange? Of(ArchitectureChangeKind kind) => kind switch
    {
        ArchitectureChangeKind.Added => DiagramChange.Added,
        ArchitectureChangeKind.Removed => DiagramChange.Removed,
        ArchitectureChangeKind.Changed or ArchitectureChangeKind.Renamed or ArchitectureChangeKind.Follows => DiagramChange.Changed,
        _ => null,
    };

    private static IEnumerable<string> Wrap(string text)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        yield return line.ToString();
    }
}
