using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Lets long edges leave and enter beside the boxes: such an edge gets a place in the layers of its two nodes, too.</summary>
internal static class SideLanes
{
    /// <summary>Adds the places, where no other node stands between the box and the edge.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="layers">The layers, in their final order.</param>
    public static void Add(IReadOnlyList<LayoutNode> nodes, Layers layers)
    {
        var arriving = new Dictionary<LayoutItem, LayoutItem>();
        foreach (List<LayoutItem> chain in layers.Chains.Where(chain => chain.Count > 2 && nodes[chain[^1].Node].HasSides))
        {
            if (Insert(layers, chain[^1], chain[^2], isDown: false, []) is not { } last)
                continue;
            last.Above.Add(chain[^2]);
            arriving[last] = chain[^1];
            chain.Insert(chain.Count - 1, last);
        }

        foreach (List<LayoutItem> chain in layers.Chains.Where(chain => chain.Count > 2 && nodes[chain[0].Node].HasSides))
        {
            if (Insert(layers, chain[0], chain[1], isDown: true, arriving) is not { } first)
                continue;
            first.Below.Add(chain[1]);
            arriving.Remove(first);
            chain.Insert(1, first);
        }
    }

    private static LayoutItem? Insert(Layers layers, LayoutItem node, LayoutItem edge, bool isDown, Dictionary<LayoutItem, LayoutItem> arriving)
    {
        // Where no other edge goes straight on, this one does.
        if ((isDown ? node.Below : node.Above).FindNode() is not { } straight)
            return null;
        List<LayoutItem> row = layers.Rows[node.Layer];
        bool isBehind = edge.Order > straight.Order;
        int at = node.Order;
        for (at += isBehind ? 1 : -1; at >= 0 && at < row.Count; at += isBehind ? 1 : -1)
        {
            bool isNearer = (isDown ? row[at].Below : row[at].Above).AreAll(other => isBehind ? other.Order < edge.Order : other.Order > edge.Order);
            if (!isNearer)
                break;
            if (row[at].IsNode)
                return null;
        }

        // One edge ends where the next begins, so that a chain of residual blocks has one lane.
        if (at >= 0 && at < row.Count && arriving.GetValueOrDefault(row[at]) == node)
            return row[at];
        LayoutItem place = Layers.Place(node.Layer);
        row.Insert(isBehind ? at : at + 1, place);
        for (int order = 0; order < row.Count; order++)
            row[order].Order = order;
        return place;
    }
}
