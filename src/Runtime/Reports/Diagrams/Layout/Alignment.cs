using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Items that stand exactly below one another, so that the edges through them are straight.</summary>
internal sealed class Alignment
{
    private Alignment()
    {
    }

    /// <summary>How many blocks of aligned items there are.</summary>
    public int Count { get; private set; }

    /// <summary>Aligns what can be: first nodes that follow one another alone, then the places of long edges, then the ends of these.</summary>
    /// <param name="layers">The layers, in their final order.</param>
    /// <param name="segments">The pieces of edges between them.</param>
    /// <param name="edges">The edges.</param>
    public static Alignment Make(Layers layers, IReadOnlyList<List<(LayoutItem Upper, LayoutItem Lower, int Edge)>> segments, IReadOnlyList<LayoutEdge> edges)
    {
        var alignment = new Alignment();
        foreach (List<(LayoutItem Upper, LayoutItem Lower, int Edge)> gap in segments)
        {
            var keys = new long[gap.Count];
            var order = new int[gap.Count];
            for (int at = 0; at < keys.Length; at++)
                (keys[at], order[at]) = (((long)gap[at].Upper.Order << 32) | (uint)gap[at].Lower.Order, at);
            Array.Sort(keys, order);
            Accept([.. order.Select(at => gap[at])], edges);
        }

        foreach (LayoutItem item in layers.Rows.SelectMany(static row => row).Where(static item => !item.IsAligned))
            alignment.Number(item);
        return alignment;
    }

    private static void Accept((LayoutItem Upper, LayoutItem Lower, int Edge)[] gap, IReadOnlyList<LayoutEdge> edges)
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
    private static void Add(IEnumerable<(LayoutItem Upper, LayoutItem Lower, int Edge)> candidates, IReadOnlyList<LayoutEdge> edges, List<(int Upper, int Lower)> accepted)
    {
        int next = 0, low = -1;
        var added = new List<(int Upper, int Lower)>();
        foreach ((LayoutItem upper, LayoutItem lower, int edge) in candidates)
        {
            if (upper.Aligned.Item is not null || lower.IsAligned)
                continue;
            for (; next < accepted.Count && accepted[next].Upper < upper.Order; next++)
                low = Math.Max(low, accepted[next].Lower);
            if (lower.Order <= low || (next < accepted.Count && lower.Order >= accepted[next].Lower))
                continue;
            double shift = (upper.IsNode ? edges[edge].FromOffset : 0) - (lower.IsNode ? edges[edge].ToOffset : 0);
            upper.Aligned = (lower, shift);
            lower.IsAligned = true;
            added.Add((upper.Order, lower.Order));
            low = lower.Order;
        }

        Merge(accepted, added);
    }

    // Both are in order; from the end, so that nothing is overwritten that is still needed.
    private static void Merge(List<(int Upper, int Lower)> accepted, List<(int Upper, int Lower)> added)
    {
        int old = accepted.Count - 1, more = added.Count - 1;
        accepted.AddRange(added);
        for (int at = accepted.Count - 1; more >= 0; at--)
            accepted[at] = old >= 0 && accepted[old].Upper > added[more].Upper ? accepted[old--] : added[more--];
    }

    private void Number(LayoutItem top)
    {
        double shift = 0;
        for (LayoutItem? item = top; item is not null;)
        {
            (item.Block, item.Shift) = (Count, shift);
            shift += item.Aligned.Shift;
            item = item.Aligned.Item;
        }

        Count++;
    }
}
