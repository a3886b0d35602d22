using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Orders layers so that few edges cross: barycenter sweeps (Sugiyama, Tagawa and Toda, 1981).</summary>
internal static class CrossingReduction
{
    private const int MaxSweeps = 24;

    // What a large graph may cost, in items looked at.
    private const int Effort = 2_000_000;

    /// <summary>Orders the layers; never worse than they were.</summary>
    /// <param name="layers">The layers.</param>
    public static void Reduce(Layers layers)
    {
        var segments = layers.Segments();
        long fewest = Count(segments);
        if (fewest == 0)
            return;
        LayoutItem[][] best = Copy(layers);
        int size = segments.Sum(static gap => gap.Count);
        for (int sweep = 0; sweep < MaxSweeps && sweep <= Effort / size && fewest > 0; sweep++)
        {
            if (sweep % 2 == 0)
            {
                for (int row = 1; row < layers.Rows.Length; row++)
                    Sort(layers.Rows[row], isDown: true);
            }
            else
            {
                for (int row = layers.Rows.Length - 2; row >= 0; row--)
                    Sort(layers.Rows[row], isDown: false);
            }

            long count = Count(segments);
            if (count >= fewest)
                continue;
            fewest = count;
            best = Copy(layers);
        }

        for (int row = 0; row < best.Length; row++)
        {
            layers.Rows[row].Clear();
            layers.Rows[row].AddRange(best[row]);
        }

        layers.Number();
    }

    /// <summary>How many pairs of edges cross.</summary>
    /// <param name="segments">The pieces of edges between layers.</param>
    public static long Count(IReadOnlyList<List<(LayoutItem Upper, LayoutItem Lower, int Edge)>> segments) => segments.Sum(Count);

    // Barth, Mutzel and Jünger (2004): by upper ends, each edge crosses those before it whose lower ends lie further on.
    private static long Count(List<(LayoutItem Upper, LayoutItem Lower, int Edge)> gap)
    {
        if (gap.Count < 2)
            return 0;
        var pairs = new long[gap.Count];
        for (int at = 0; at < pairs.Length; at++)
            pairs[at] = ((long)gap[at].Upper.Order << 32) | (uint)gap[at].Lower.Order;
        Array.Sort(pairs);
        int[] lower = [.. pairs.Select(static pair => (int)pair)];
        var tree = new int[lower.Max() + 2];
        long count = 0;
        for (int seen = 0; seen < lower.Length; seen++)
        {
            int before = 0;
            for (int at = lower[seen] + 1; at > 0; at -= at & -at)
                before += tree[at];
            count += seen - before;
            for (int at = lower[seen] + 1; at < tree.Length; at += at & -at)
                tree[at]++;
        }

        return count;
    }

    // What has no neighbours keeps its position; the others share the rest in the order of their neighbours' means.
    private static void Sort(List<LayoutItem> row, bool isDown)
    {
        if (row.Count < 2)
            return;
        var sorted = new Queue<LayoutItem>(row.Where(HasNeighbours).OrderBy(item => isDown ? item.Above.MeanOrder : item.Below.MeanOrder));
        for (int at = 0; at < row.Count; at++)
        {
            if (HasNeighbours(row[at]))
                row[at] = sorted.Dequeue();
        }

        for (int at = 0; at < row.Count; at++)
            row[at].Order = at;

        bool HasNeighbours(LayoutItem item) => isDown ? !item.Above.IsEmpty : !item.Below.IsEmpty;
    }

    private static LayoutItem[][] Copy(Layers layers) => [.. layers.Rows.Select(static row => row.ToArray())];
}
