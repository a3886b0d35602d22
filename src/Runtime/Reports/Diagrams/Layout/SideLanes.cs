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
        var next = Following(layers, isDown: true);
        var previous = Following(layers, isDown: false);
        var arriving = new Dictionary<LayoutItem, LayoutItem>();
        foreach (List<LayoutItem> chain in layers.Chains.Where(chain => chain.Count > 2 && nodes[chain[^1].Node].HasSides))
        {
            if (Insert(layers, chain[^1], chain[^2], previous, []) is not { } last)
                continue;
            previous[last] = [chain[^2]];
            arriving[last] = chain[^1];
            chain.Insert(chain.Count - 1, last);
        }

        foreach (List<LayoutItem> chain in layers.Chains.Where(chain => chain.Count > 2 && nodes[chain[0].Node].HasSides))
        {
            if (Insert(layers, chain[0], chain[1], next, arriving) is not { } first)
                continue;
            next[first] = [chain[1]];
            arriving.Remove(first);
            chain.Insert(1, first);
        }
    }

    private static Dictionary<LayoutItem, List<LayoutItem>> Following(Layers layers, bool isDown)
    {
        var following = new Dictionary<LayoutItem, List<LayoutItem>>();
        foreach (List<LayoutItem> chain in layers.Chains)
        {
            for (int at = 1; at < chain.Count; at++)
            {
                (LayoutItem item, LayoutItem other) = isDown ? (chain[at - 1], chain[at]) : (chain[at], chain[at - 1]);
                if (!following.TryGetValue(item, out List<LayoutItem>? list))
                    following[item] = list = [];
                list.Add(other);
            }
        }

        return following;
    }

    private static LayoutItem? Insert(Layers layers, LayoutItem node, LayoutItem edge, Dictionary<LayoutItem, List<LayoutItem>> following, Dictionary<LayoutItem, LayoutItem> arriving)
    {
        // Where no other edge goes straight on, this one does.
        if (following[node].Find(static other => other.IsNode) is not { } straight)
            return null;
        List<LayoutItem> row = layers.Rows[node.Layer];
        bool isBehind = edge.Order > straight.Order;
        int at = node.Order;
        for (at += isBehind ? 1 : -1; at >= 0 && at < row.Count; at += isBehind ? 1 : -1)
        {
            bool isNearer = following.TryGetValue(row[at], out List<LayoutItem>? others) && others.TrueForAll(other => isBehind ? other.Order < edge.Order : other.Order > edge.Order);
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
