using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Places blocks of aligned items side by side, without overlaps, and then as near as they can be to what they are tied to.</summary>
internal sealed class Compaction
{
    private const double NodeGap = 24;
    private const double PlaceGap = 4;
    private const int Sweeps = 40;

    private readonly double[] _centers;
    private readonly List<(int Other, double Distance)>[] _before;
    private readonly List<(int Other, double Distance)>[] _behind;
    private readonly List<(int Other, double Offset)>[] _tied;
    private readonly List<(int Other, double Offset)>[] _tiedWeakly;

    private Compaction(Alignment alignment)
    {
        _centers = new double[alignment.Count];
        _before = Lists(alignment.Count);
        _behind = Lists(alignment.Count);
        _tied = Lists(alignment.Count);
        _tiedWeakly = Lists(alignment.Count);
    }

    /// <summary>Sets the centre of every item.</summary>
    /// <param name="layers">The layers, in their final order.</param>
    /// <param name="segments">The pieces of edges between them.</param>
    /// <param name="edges">The edges.</param>
    public static void Place(Layers layers, IReadOnlyList<List<(LayoutItem Upper, LayoutItem Lower, int Edge)>> segments, IReadOnlyList<LayoutEdge> edges)
    {
        var compaction = new Compaction(Alignment.Make(layers, segments, edges));
        foreach (List<LayoutItem> row in layers.Rows)
        {
            for (int at = 1; at < row.Count; at++)
                compaction.Separate(row[at - 1], row[at]);
        }

        foreach ((LayoutItem upper, LayoutItem lower, int edge) in segments.SelectMany(static gap => gap))
            compaction.Tie(upper, lower, edges[edge]);
        int[] order = compaction.Order();
        compaction.Pack(order);
        for (int sweep = 0; sweep < Sweeps; sweep++)
            compaction.Draw(sweep % 2 == 0 ? order.Reverse() : order);
        foreach (LayoutItem item in layers.Rows.SelectMany(static row => row))
            item.Center = compaction._centers[item.Block] + item.Shift;
    }

    private static List<(int, double)>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(static _ => new List<(int, double)>())];

    private void Separate(LayoutItem first, LayoutItem second)
    {
        (int one, int other) = (first.Block, second.Block);
        double gap = first.IsNode && second.IsNode ? NodeGap : first.IsNode || second.IsNode ? PlaceGap * 2 : PlaceGap;
        double distance = first.Behind + gap + second.Before + first.Shift - second.Shift;
        // Two lanes lie side by side in layer after layer.
        if (_behind[one].Count > 0 && _behind[one][^1].Other == other && _before[other][^1].Other == one)
        {
            distance = Math.Max(distance, _behind[one][^1].Distance);
            _behind[one].RemoveAt(_behind[one].Count - 1);
            _before[other].RemoveAt(_before[other].Count - 1);
        }

        _behind[one].Add((other, distance));
        _before[other].Add((one, distance));
    }

    // A long edge follows its nodes; it does not move them where other edges do.
    private void Tie(LayoutItem upper, LayoutItem lower, LayoutEdge edge)
    {
        (int one, int other) = (upper.Block, lower.Block);
        if (one == other)
            return;
        double offset = upper.Shift + (upper.IsNode ? edge.FromOffset : 0) - lower.Shift - (lower.IsNode ? edge.ToOffset : 0);
        bool isWeak = !upper.IsNode || !lower.IsNode;
        (isWeak ? _tiedWeakly : _tied)[one].Add((other, -offset));
        (isWeak ? _tiedWeakly : _tied)[other].Add((one, offset));
    }

    // An order in which each block comes behind all that stand before it in some layer.
    private int[] Order()
    {
        int[] waits = [.. _before.Select(static list => list.Count)];
        var order = new List<int>(waits.Length);
        order.AddRange(Enumerable.Range(0, waits.Length).Where(block => waits[block] == 0));
        for (int at = 0; at < order.Count; at++)
        {
            foreach ((int other, _) in _behind[order[at]])
            {
                if (--waits[other] == 0)
                    order.Add(other);
            }
        }

        return [.. order];
    }

    private void Pack(int[] order)
    {
        foreach (int block in order)
            _centers[block] = _before[block].Count == 0 ? 0 : Lowest(block);
    }

    private void Draw(IEnumerable<int> order)
    {
        foreach (int block in order)
        {
            List<(int Other, double Offset)> tied = _tied[block].Count > 0 ? _tied[block] : _tiedWeakly[block];
            if (tied.Count == 0)
                continue;
            double wished = tied.Average(tie => _centers[tie.Other] + tie.Offset);
            double lowest = Lowest(block), highest = _behind[block].Count == 0 ? double.PositiveInfinity : _behind[block].Min(other => _centers[other.Other] - other.Distance);
            // Half points keep lines sharp.
            _centers[block] = Math.Max(lowest, Math.Min(Math.Round(wished * 2) / 2, highest));
        }
    }

    private double Lowest(int block) => _before[block].Count == 0 ? double.NegativeInfinity : _before[block].Max(other => _centers[other.Other] + other.Distance);
}
