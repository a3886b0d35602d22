using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Items that stand exactly below one another, so that the edges through them are straight.</summary>
internal sealed class Alignment
{
    private readonly Dictionary<LayoutItem, (int Block, double Shift)> _blockOf = [];
    private readonly Dictionary<LayoutItem, (LayoutItem Lower, double Shift)> _below = [];
    private readonly HashSet<LayoutItem> _hasAbove = [];

    private Alignment()
    {
    }

    /// <summary>How many blocks of aligned items there are.</summary>
    public int Count { get; private set; }

    /// <summary>The block of an item, and how far its centre lies behind the block's.</summary>
    /// <param name="item">The item.</param>
    public (int Block, double Shift) this[LayoutItem item] => _blockOf[item];

    /// <summary>Aligns what can be: first nodes that follow one another alone, then the places of long edges, then the ends of these.</summary>
    /// <param name="layers">The layers, in their final order.</param>
    /// <param name="edges">The edges.</param>
    public static Alignment Make(Layers layers, IReadOnlyList<LayoutEdge> edges)
    {
        var alignment = new Alignment();
        foreach (List<(LayoutItem Upper, LayoutItem Lower, int Edge)> gap in layers.Segments())
        {
            (LayoutItem Upper, LayoutItem Lower, int Edge)[] sorted = [.. gap.OrderBy(static segment => segment.Upper.Order).ThenBy(static segment => segment.Lower.Order)];
            alignment.Accept(sorted, edges);
        }

        foreach (LayoutItem item in layers.Rows.SelectMany(static row => row).Where(item => !alignment._hasAbove.Contains(item)))
            alignment.Number(item);
        return alignment;
    }

    private void Accept((LayoutItem Upper, LayoutItem Lower, int Edge)[] gap, IReadOnlyList<LayoutEdge> edges)
    {
        Dictionary<LayoutItem, int> leaving = [], entering = [];
        foreach ((LayoutItem upper, LayoutItem lower, _) in gap.Where(static segment => segment.Upper.IsNode && segment.Lower.IsNode))
        {
            leaving[upper] = leaving.GetValueOrDefault(upper) + 1;
            entering[lower] = entering.GetValueOrDefault(lower) + 1;
        }

        var accepted = new List<(int Upper, int Lower)>();
        Add(gap.Where(segment => segment.Upper.IsNode && segment.Lower.IsNode && leaving[segment.Upper] == 1 && entering[segment.Lower] == 1), edges, accepted);
        Add(gap.Where(static segment => !segment.Upper.IsNode && !segment.Lower.IsNode), edges, accepted);
        Add(gap.Where(segment => segment.Upper.IsNode != segment.Lower.IsNode && !leaving.ContainsKey(segment.Upper) && !entering.ContainsKey(segment.Lower)), edges, accepted);
    }

    // Candidates come in order; those that would cross an accepted one are left.
    private void Add(IEnumerable<(LayoutItem Upper, LayoutItem Lower, int Edge)> candidates, IReadOnlyList<LayoutEdge> edges, List<(int Upper, int Lower)> accepted)
    {
        int next = 0, low = -1;
        var added = new List<(int Upper, int Lower)>();
        foreach ((LayoutItem upper, LayoutItem lower, int edge) in candidates)
        {
            if (_below.ContainsKey(upper) || _hasAbove.Contains(lower))
                continue;
            for (; next < accepted.Count && accepted[next].Upper < upper.Order; next++)
                low = Math.Max(low, accepted[next].Lower);
            if (lower.Order <= low || (next < accepted.Count && lower.Order >= accepted[next].Lower))
                continue;
            double shift = (upper.IsNode ? edges[edge].FromOffset : 0) - (lower.IsNode ? edges[edge].ToOffset : 0);
            _below[upper] = (lower, shift);
            _hasAbove.Add(lower);
            added.Add((upper.Order, lower.Order));
            low = lower.Order;
        }

        accepted.AddRange(added);
        accepted.Sort();
    }

    private void Number(LayoutItem top)
    {
        double shift = 0;
        for (LayoutItem item = top; ;)
        {
            _blockOf[item] = (Count, shift);
            if (!_below.TryGetValue(item, out (LayoutItem Lower, double Shift) next))
                break;
            shift += next.Shift;
            item = next.Lower;
        }

        Count++;
    }
}
