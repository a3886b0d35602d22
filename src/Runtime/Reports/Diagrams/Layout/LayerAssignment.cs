using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Gives every node a layer, so that every edge leads to a later one.</summary>
internal static class LayerAssignment
{
    /// <summary>The layers: as early as possible, and then as near as possible to what reads them.</summary>
    /// <param name="nodes">The nodes; edges lead from earlier to later ones.</param>
    /// <param name="edges">The edges.</param>
    /// <exception cref="ArgumentException">An edge does not lead to a later node.</exception>
    public static int[] Assign(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges)
    {
        var layers = new int[nodes.Count];
        bool hasEntrance = nodes.Any(static node => node.Port == LayoutPort.Entrance);
        if (hasEntrance)
        {
            for (int node = 0; node < layers.Length; node++)
                layers[node] = nodes[node].Port == LayoutPort.Entrance ? 0 : 1;
        }

        LayoutEdge[] bySource = [.. edges.OrderBy(static edge => edge.From)];
        foreach (LayoutEdge edge in bySource)
        {
            if (edge.From >= edge.To)
                throw new ArgumentException($"An edge leads from node {edge.From} to node {edge.To}, which does not come later.", nameof(edges));
            layers[edge.To] = Math.Max(layers[edge.To], layers[edge.From] + 1);
        }

        PullDown(nodes, bySource, layers);
        int last = layers.Length == 0 ? 0 : layers.Max();
        if (nodes.Any(node => node.Port == LayoutPort.Exit) && Enumerable.Range(0, layers.Length).Any(node => layers[node] == last && nodes[node].Port != LayoutPort.Exit))
            last++;
        for (int node = 0; node < layers.Length; node++)
        {
            if (nodes[node].Port == LayoutPort.Exit)
                layers[node] = last;
        }

        return layers;
    }

    // A node that more edges leave than enter shortens them by standing later.
    private static void PullDown(IReadOnlyList<LayoutNode> nodes, LayoutEdge[] bySource, int[] layers)
    {
        var balance = new int[nodes.Count];
        foreach (LayoutEdge edge in bySource)
        {
            balance[edge.From]++;
            balance[edge.To]--;
        }

        int next = bySource.Length - 1;
        for (int node = nodes.Count - 1; node >= 0; node--)
        {
            int nearest = int.MaxValue;
            for (; next >= 0 && bySource[next].From == node; next--)
                nearest = Math.Min(nearest, layers[bySource[next].To]);
            if (balance[node] > 0 && nearest != int.MaxValue && nodes[node].Port == LayoutPort.None)
                layers[node] = nearest - 1;
        }
    }
}
