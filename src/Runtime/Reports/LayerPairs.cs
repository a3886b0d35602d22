using System;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>
/// Which layer of a model is which of another. Layers are lined up as by an edit distance in which a layer of the same name and kind costs
/// nothing, and a name that merely counts (<c>conv2d_2</c>) gives way: a layer put in before others of its kind renames those, and is not
/// told as a change of each of them. What is left over is paired by name, so that a layer that moved is still itself.
/// </summary>
internal sealed class LayerPairs
{
    /// <summary>What stands behind the name of a layer that is gone.</summary>
    public const string Gone = " (gone)";

    private const int Alone = 6;
    private readonly EquatableArray<LayerDocument> _before;
    private readonly EquatableArray<LayerDocument> _after;
    private readonly int[] _toAfter;
    private readonly int[] _toBefore;

    public LayerPairs(ArchitectureDocument before, ArchitectureDocument after)
    {
        (_before, _after) = (before.Layers, after.Layers);
        _toAfter = [.. Enumerable.Repeat(-1, _before.Count)];
        _toBefore = [.. Enumerable.Repeat(-1, _after.Count)];
        LineUp();
        for (int at = 0; at < _before.Count; at++)
        {
            for (int other = 0; other < _after.Count && _toAfter[at] < 0; other++)
            {
                if (_toBefore[other] < 0 && _before[at].Name == _after[other].Name)
                    Pair(at, other);
            }
        }
    }

    /// <summary>The position afterwards of a layer, or −1 where it is gone.</summary>
    public int After(int before) => _toAfter[before];

    /// <summary>The position before of a layer, or −1 where it is new.</summary>
    public int Before(int after) => _toBefore[after];

    /// <summary>What a layer of before is called afterwards. One that is gone is marked, since another may have its name.</summary>
    public string Renamed(string name) =>
        Find(_before, name) is not (>= 0 and var at) ? name : _toAfter[at] >= 0 ? _after[_toAfter[at]].Name : name + Gone;

    /// <summary>The position of the layer of a name, or −1.</summary>
    public static int Find(EquatableArray<LayerDocument> layers, string name)
    {
        for (int at = 0; at < layers.Count; at++)
        {
            if (layers[at].Name == name)
                return at;
        }

        return -1;
    }

    private void LineUp()
    {
        string[] before = [.. _before.Select(Traits)], after = [.. _after.Select(Traits)];
        var kept = _after.Select(static layer => layer.Name).ToHashSet(StringComparer.Ordinal);
        var old = _before.Select(static layer => layer.Name).ToHashSet(StringComparer.Ordinal);
        var costs = new int[_before.Count + 1, _after.Count + 1];
        for (int at = _before.Count; at >= 0; at--)
        {
            for (int other = _after.Count; other >= 0; other--)
            {
                costs[at, other] = at == _before.Count ? Alone * (_after.Count - other)
                    : other == _after.Count ? Alone * (_before.Count - at)
                    : Math.Min(Cost(at, other) + costs[at + 1, other + 1], Alone + Math.Min(costs[at + 1, other], costs[at, other + 1]));
            }
        }

        for (int at = 0, other = 0; at < _before.Count && other < _after.Count;)
        {
            if (costs[at, other] == Cost(at, other) + costs[at + 1, other + 1])
                Pair(at++, other++);
            else if (costs[at, other] == Alone + costs[at + 1, other])
                at++;
            else
                other++;
        }

        int Cost(int at, int other)
        {
            LayerDocument one = _before[at], two = _after[other];
            bool isNamed = one.Name == two.Name;
            if (one.Kind != two.Kind)
                return isNamed ? 2 * Alone - 1 : 2 * Alone + 1;
            int change = before[at] == after[other] ? 0 : 4;
            int rename = isNamed ? 0 : Counts(one) && Counts(two) ? 2 : !kept.Contains(one.Name) && !old.Contains(two.Name) ? 3 : 2 * Alone + 1;
            return change + rename;
        }
    }

    private void Pair(int before, int after) => (_toAfter[before], _toBefore[after]) = (after, before);

    private static string Traits(LayerDocument layer) => string.Join("\n", LayerTraits.Of(layer).Where(static trait => trait.Name != "padding before"));

    // Whether a name is the one that a layer is given where none is written: its kind in snake case, and a number.
    private static bool Counts(LayerDocument layer)
    {
        string name = layer.Name[(layer.Name.LastIndexOf('/') + 1)..];
        int end = name.LastIndexOf('_');
        string stem = end > 0 && end < name.Length - 1 && name.AsSpan(end + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? name[..end] : name;
        return Plain(stem) == Plain(layer.Kind) || (layer.Kind == Models.LayerNode.InputKind && stem == "input");
    }

    private static string Plain(string name)
    {
        var letters = new StringBuilder();
        foreach (char letter in name.Where(char.IsLetterOrDigit))
            letters.Append(char.ToLowerInvariant(letter));
        return letters.ToString();
    }
}
