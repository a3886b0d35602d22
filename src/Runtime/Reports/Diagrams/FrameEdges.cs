using System.Collections.Generic;

namespace Autoencoders.Reports;

/// <summary>What lies directly in a block (or in the model): boxes, blocks, and the edges between them, with those that cross the border.</summary>
internal sealed class FrameEdges
{
    /// <summary>Where the model itself stands in for a block.</summary>
    public const int Model = -1;

    /// <summary>Boxes and blocks in order; a block is given as the complement of its position.</summary>
    public List<int> Members { get; } = [];

    /// <summary>Boxes outside whose output enters.</summary>
    public List<int> Entrances { get; } = [];

    /// <summary>Boxes inside whose output leaves.</summary>
    public List<int> Exits { get; } = [];

    /// <summary>The edges: what the tensor comes from, and the members (or null for the border) between which it is led here.</summary>
    public List<FrameEdge> Edges { get; } = [];

    /// <summary>Sorts the boxes and edges of a graph into its blocks; the model is the last.</summary>
    /// <param name="graph">The graph.</param>
    public static FrameEdges[] Of(DiagramGraph graph)
    {
        var frames = new FrameEdges[graph.Clusters.Count + 1];
        for (int at = 0; at < frames.Length; at++)
            frames[at] = new FrameEdges();
        var placed = new HashSet<int>();
        for (int node = 0; node < graph.Nodes.Count; node++)
        {
            int member = node;
            for (int cluster = graph.Nodes[node].Cluster; ; cluster = graph.Clusters[cluster].Parent)
            {
                frames[At(cluster, frames.Length)].Members.Add(member);
                if (cluster == Model || !placed.Add(cluster))
                    break;
                member = ~cluster;
            }
        }

        var known = new Dictionary<(int Cluster, int Source, int? From, int? To), int>();
        foreach (DiagramEdge edge in graph.Edges)
            Lead(graph, edge, frames, known);
        return frames;
    }

    private static int At(int cluster, int count) => cluster == Model ? count - 1 : cluster;

    // The edge from its source outwards to the block that holds both ends, and inwards from there.
    private static void Lead(DiagramGraph graph, DiagramEdge edge, FrameEdges[] frames, Dictionary<(int Cluster, int Source, int? From, int? To), int> known)
    {
        List<int> from = Around(graph, edge.From), to = Around(graph, edge.To);
        int shared = 0;
        while (shared < from.Count && shared < to.Count && from[^(shared + 1)] == to[^(shared + 1)])
            shared++;
        int member = edge.From;
        for (int at = 0; at < from.Count - shared; at++)
        {
            Add(from[at], member, null);
            if (!frames[At(from[at], frames.Length)].Exits.Contains(edge.From))
                frames[At(from[at], frames.Length)].Exits.Add(edge.From);
            member = ~from[at];
        }

        int target = edge.To;
        for (int at = 0; at < to.Count - shared; at++)
        {
            Add(to[at], null, target);
            if (!frames[At(to[at], frames.Length)].Entrances.Contains(edge.From))
                frames[At(to[at], frames.Length)].Entrances.Add(edge.From);
            target = ~to[at];
        }

        Add(from[^shared], member, target);

        void Add(int cluster, int? start, int? end)
        {
            List<FrameEdge> edges = frames[At(cluster, frames.Length)].Edges;
            var piece = new FrameEdge(edge.From, start, end, edge.Label, edge.Change);
            if (known.TryAdd((cluster, edge.From, start, end), edges.Count))
                edges.Add(piece);
            // Where several edges share a piece it is as that of them which is least out of the ordinary.
            else if (edges[known[(cluster, edge.From, start, end)]] is { Change: not null } shared && shared.Change != edge.Change)
                edges[known[(cluster, edge.From, start, end)]] = shared with { Change = edge.Change is null ? null : DiagramChange.Added, Label = shared.Label ?? edge.Label };
        }
    }

    // The blocks around a box, the innermost first, and the model.
    private static List<int> Around(DiagramGraph graph, int node)
    {
        var around = new List<int>();
        int cluster = graph.Nodes[node].Cluster;
        for (; cluster != Model; cluster = graph.Clusters[cluster].Parent)
            around.Add(cluster);
        around.Add(Model);
        return around;
    }
}

/// <summary>An edge within a block (or the model), or a piece of one that crosses its border.</summary>
/// <param name="Source">The box that the tensor comes from.</param>
/// <param name="From">The member that it is led from here; null for the border.</param>
/// <param name="To">The member that it is led to; null for the border.</param>
/// <param name="Label">The shape of what flows.</param>
/// <param name="Change">Whether only one of two models has it, and which.</param>
internal sealed record FrameEdge(int Source, int? From, int? To, string? Label, DiagramChange? Change);
