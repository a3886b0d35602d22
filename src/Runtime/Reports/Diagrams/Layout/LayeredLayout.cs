using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Places nodes in layers and leads edges between and beside them (Sugiyama, Tagawa and Toda, 1981).</summary>
internal sealed class LayeredLayout
{
    private const double TrackGap = 9;
    private const double ArrowRoom = 16;
    private const double MinGap = 24;

    private readonly IReadOnlyList<LayoutNode> _nodes;
    private readonly IReadOnlyList<LayoutEdge> _edges;
    private readonly double[] _middles;
    // Where each edge goes across, from its first layer to its last: what it leads to there, and how far along that is.
    private readonly List<(LayoutItem Lower, double Line)>?[] _bends;
    private readonly HashSet<(LayoutItem Node, bool IsBehind)> _leaving = [];
    private readonly HashSet<(LayoutItem Node, bool IsBehind)> _entering = [];

    private LayeredLayout(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges, Layers layers)
    {
        _nodes = nodes;
        _edges = edges;
        Layers = layers;
        _middles = new double[layers.Rows.Length];
        _bends = new List<(LayoutItem, double)>?[edges.Count];
        Centers = new (double Across, double Along)[nodes.Count];
        Routes = [.. edges.Select(static _ => new List<(double Across, double Along)>())];
    }

    /// <summary>What stands in which layer.</summary>
    public Layers Layers { get; }

    /// <summary>Where the centre of each node is.</summary>
    public (double Across, double Along)[] Centers { get; }

    /// <summary>The corners of each edge, from its first node's border to its last one's.</summary>
    public List<(double Across, double Along)>[] Routes { get; }

    /// <summary>Where the first layer begins and the last ends.</summary>
    public double Length { get; private set; }

    /// <summary>Where the labels of long edges are, across and along.</summary>
    public Dictionary<int, (double Across, double Along)> LaneLabels { get; } = [];

    /// <summary>Places a graph.</summary>
    /// <param name="nodes">The nodes; edges lead from earlier to later ones.</param>
    /// <param name="edges">The edges.</param>
    public static LayeredLayout Make(IReadOnlyList<LayoutNode> nodes, IReadOnlyList<LayoutEdge> edges)
    {
        Layers layers = Layers.Fill(nodes, edges, LayerAssignment.Assign(nodes, edges));
        CrossingReduction.Reduce(layers);
        SideLanes.Add(nodes, layers);
        List<(LayoutItem Upper, LayoutItem Lower, int Edge)>[] segments = layers.Segments();
        Compaction.Place(layers, segments, edges);
        var layout = new LayeredLayout(nodes, edges, layers);
        layout.Lead(segments);
        return layout;
    }

    private void Lead(List<(LayoutItem Upper, LayoutItem Lower, int Edge)>[] segments)
    {
        double along = 0;
        for (int row = 0; row < Layers.Rows.Length; row++)
        {
            double height = Layers.Rows[row].Count == 0 ? 0 : Layers.Rows[row].Max(static item => item.Along);
            _middles[row] = along + (height / 2);
            along += height;
            if (row < segments.Length)
                along = Cross(segments[row], row, along);
        }

        Length = along;
        foreach (LayoutItem item in Layers.Rows.SelectMany(static row => row).Where(static item => item.IsNode))
            Centers[item.Node] = (item.Center, _middles[item.Layer]);
        FindSides();
        for (int edge = 0; edge < _edges.Count; edge++)
            Trace(edge);
    }

    // Leads edges from one layer to the next; returns where that begins.
    private double Cross(List<(LayoutItem Upper, LayoutItem Lower, int Edge)> gap, int row, double along)
    {
        var ends = gap.Select(segment => (
            segment.Upper.Center + (segment.Upper.IsNode ? _edges[segment.Edge].FromOffset : 0),
            segment.Lower.Center + (segment.Lower.IsNode ? _edges[segment.Edge].ToOffset : 0),
            segment.Upper,
            segment.Lower)).ToArray();
        (int[] tracks, int count) = Tracks.Assign(ends);
        double label = Layers.Rows[row].Where(static item => item.IsNode).Select(item => _nodes[item.Node].LabelAlong).DefaultIfEmpty(0).Max();
        double start = along + Math.Max(label, 8);
        for (int at = 0; at < gap.Count; at++)
        {
            if (tracks[at] >= 0)
                (_bends[gap[at].Edge] ??= []).Add((gap[at].Lower, start + (tracks[at] * TrackGap)));
        }

        double least = count == 0 ? Math.Max(MinGap, label + ArrowRoom) : start - along + ((count - 1) * TrackGap) + ArrowRoom;
        return along + Math.Round(least);
    }

    private void Trace(int edge)
    {
        List<LayoutItem> chain = Layers.Chains[edge];
        List<(double Across, double Along)> route = Routes[edge];
        bool leavesBeside = chain[1].Layer == chain[0].Layer, entersBeside = chain[^2].Layer == chain[^1].Layer;
        route.Add(leavesBeside ? Beside(chain[0], chain[1], isLeaving: true) : (chain[0].Center + _edges[edge].FromOffset, _middles[chain[0].Layer] + (chain[0].Along / 2)));
        if (leavesBeside)
            route.Add((chain[1].Center, route[^1].Along));
        foreach ((LayoutItem lower, double line) in _bends[edge] ?? [])
        {
            route.Add((route[^1].Across, line));
            route.Add((lower.Center + (lower.IsNode ? _edges[edge].ToOffset : 0), line));
        }

        (double Across, double Along) end = entersBeside ? Beside(chain[^1], chain[^2], isLeaving: false) : (chain[^1].Center + _edges[edge].ToOffset, _middles[chain[^1].Layer] - (chain[^1].Along / 2));
        if (entersBeside)
            route.Add((chain[^2].Center, end.Along));
        route.Add(end);
        if (chain.Count > 2)
        {
            LayoutItem last = chain.FindLast(item => !item.IsNode && item.Layer < chain[^1].Layer)!;
            LaneLabels[edge] = (last.Center, _middles[last.Layer]);
        }
    }

    // Where an edge meets a box's side: in the middle, or where others come and go on that side, apart from them.
    private (double Across, double Along) Beside(LayoutItem node, LayoutItem lane, bool isLeaving)
    {
        bool isBehind = lane.Center > node.Center;
        double half = _nodes[node.Node].Across / 2;
        double apart = _leaving.Contains((node, isBehind)) && _entering.Contains((node, isBehind)) ? (isLeaving ? 0.25 : -0.25) * node.Along : 0;
        return (node.Center + (isBehind ? half : -half), _middles[node.Layer] + apart);
    }

    private void FindSides()
    {
        foreach (List<LayoutItem> chain in Layers.Chains)
        {
            if (chain[1].Layer == chain[0].Layer)
                _leaving.Add((chain[0], chain[1].Center > chain[0].Center));
            if (chain[^2].Layer == chain[^1].Layer)
                _entering.Add((chain[^1], chain[^2].Center > chain[^1].Center));
        }
    }
}
