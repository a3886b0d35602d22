using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Autoencoders.Reports;

/// <summary>Nodes and the places of long edges, layer by layer in order.</summary>
internal sealed class Layers
{
    // Half of what an edge keeps clear of others.
    private const double Clearance = 7;

    private Layers(List<LayoutItem>[] rows, List<LayoutItem>[] chains)
    {
        Rows = rows;
        Chains = chains;
    }

    /// <summary>What stands in each layer, in order.</summary>
    public List<LayoutItem>[] Rows { get; }

    /// <summary>What each edge passes, from its first node to its last, a layer at a time.</summary>
    public List<LayoutItem>[] Chains { get; }

    /// <summary>Puts nodes into their layers, and for every layer that an edge passes a place for it.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="layers">The layer of each node.</param>
    public static Layers Fill(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, int[] layers)
    {
        var rows = new List<LayoutItem>[layers.Length == 0 ? 0 : layers.Max() + 1];
        for (int row = 0; row < rows.Length; row++)
            rows[row] = [];
        var items = new LayoutItem[nodes.Count];
        for (int node = 0; node < nodes.Count; node++)
        {
            double half = nodes[node].Across / 2;
            items[node] = new LayoutItem(node, layers[node]) { Along = nodes[node].Along, Before = half, Behind = half };
            rows[layers[node]].Add(items[node]);
        }

        foreach (LayoutEdge edge in edges)
        {
            LayoutItem from = items[edge.From];
            LayoutNode node = nodes[edge.From];
            from.Before = Math.Max(from.Before, node.Label.Before - edge.FromOffset);
            from.Behind = Math.Max(from.Behind, node.Label.Behind + edge.FromOffset);
        }

        // Edges that begin late lie within those that began early, and those that end early within those that go on.
        var chains = new List<LayoutItem>[edges.Count];
        foreach (int edge in Enumerable.Range(0, edges.Count).OrderByDescending(edge => layers[edges[edge].From]).ThenBy(edge => layers[edges[edge].To]))
        {
            (int first, int last) = (layers[edges[edge].From], layers[edges[edge].To]);
            var chain = chains[edge] = new List<LayoutItem>(last - first + 3) { items[edges[edge].From] };
            for (int layer = first + 1; layer < last; layer++)
            {
                LayoutItem place = Place(layer);
                chain.Add(place);
                rows[layer].Add(place);
            }

            if (chain.Count > 1)
            {
                chain[^1].Before = Math.Max(Clearance, edges[edge].Label.Before);
                chain[^1].Behind = Math.Max(Clearance, edges[edge].Label.Behind);
            }

            chain.Add(items[edges[edge].To]);
        }

        foreach (List<LayoutItem> chain in chains)
        {
            for (int at = 1; at < chain.Count; at++)
            {
                chain[at - 1].Below.Add(chain[at]);
                chain[at].Above.Add(chain[at - 1]);
            }
        }

        var filled = new Layers(rows, chains);
        filled.Number();
        return filled;
    }

    /// <summary>A place for an edge in a layer.</summary>
    /// <param name="layer">The layer.</param>
    public static LayoutItem Place(int layer) => new(-1, layer) { Before = Clearance, Behind = Clearance };

    /// <summary>Tells every item its position.</summary>
    public void Number()
    {
        foreach (List<LayoutItem> row in Rows)
        {
            for (int at = 0; at < row.Count; at++)
                row[at].Order = at;
        }
    }

    /// <summary>The pieces of edges between each layer and the next.</summary>
    public List<(LayoutItem Upper, LayoutItem Lower, int Edge)>[] Segments()
    {
        var segments = new List<(LayoutItem, LayoutItem, int)>[Math.Max(0, Rows.Length - 1)];
        // Every place leads to one other, so that rows say how much room is needed.
        for (int gap = 0; gap < segments.Length; gap++)
            segments[gap] = new(Math.Max(Rows[gap].Count, Rows[gap + 1].Count));
        for (int edge = 0; edge < Chains.Length; edge++)
        {
            LayoutItem upper = Chains[edge][0];
            foreach (LayoutItem lower in CollectionsMarshal.AsSpan(Chains[edge])[1..])
            {
                if (upper.Layer < lower.Layer)
                    segments[upper.Layer].Add((upper, lower, edge));
                upper = lower;
            }
        }

        return segments;
    }
}
