using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>What a frame keeps free around its content.</summary>
/// <param name="Before">Across, before.</param>
/// <param name="Behind">Across, behind.</param>
/// <param name="BeforeEntrance">Across, from the frame's border to the first edge that enters.</param>
/// <param name="Start">Along, before, where no edge enters.</param>
/// <param name="End">Along, behind, where no edge leaves.</param>
internal readonly record struct FramePadding(double Before, double Behind, double BeforeEntrance, double Start, double End)
{
    /// <summary>The least size along.</summary>
    public double LeastAlong { get; init; }
}

/// <summary>A block (or the model) with everything in it placed.</summary>
internal sealed class PlacedFrame
{
    private readonly FrameEdges _frame;
    private readonly LayeredLayout _layout;
    private readonly Dictionary<int, int> _entrances;
    private readonly Dictionary<int, int> _exits;
    private readonly double _start;
    private readonly double _before;

    /// <summary>Puts a border around a layout.</summary>
    /// <param name="frame">What lies in the block.</param>
    /// <param name="layout">Where.</param>
    /// <param name="members">The layout's nodes for boxes and blocks.</param>
    /// <param name="entrances">The layout's nodes for what enters.</param>
    /// <param name="exits">The layout's nodes for what leaves.</param>
    /// <param name="inner">The blocks within.</param>
    /// <param name="padding">What the border keeps free.</param>
    public PlacedFrame(
        FrameEdges frame, LayeredLayout layout, Dictionary<int, int> members, Dictionary<int, int> entrances, Dictionary<int, int> exits, Dictionary<int, PlacedFrame> inner, FramePadding padding)
    {
        (_frame, _layout, Members, _entrances, _exits, Inner) = (frame, layout, members, entrances, exits, inner);
        LayoutItem[] items = [.. layout.Layers.Rows.SelectMany(static row => row)];
        double low = items.Select(static item => item.Center - item.Before).DefaultIfEmpty(0).Min() - padding.Before;
        double high = items.Select(static item => item.Center + item.Behind).DefaultIfEmpty(0).Max() + padding.Behind;
        if (entrances.Count > 0)
            low = Math.Min(low, entrances.Values.Min(at => layout.Centers[at].Across) - padding.BeforeEntrance);
        _before = -Math.Floor(low);
        Across = Math.Ceiling(high) + _before;
        _start = entrances.Count > 0 ? 0 : padding.Start;
        Along = Math.Max(padding.LeastAlong, layout.Length + _start + (exits.Count > 0 ? 0 : padding.End));
    }

    /// <summary>Its size across.</summary>
    public double Across { get; }

    /// <summary>Its size along.</summary>
    public double Along { get; }

    /// <summary>The layout's nodes for boxes and, as complements of their positions, blocks.</summary>
    public Dictionary<int, int> Members { get; }

    /// <summary>The blocks within, by the complements of their positions.</summary>
    public Dictionary<int, PlacedFrame> Inner { get; }

    /// <summary>The edges that are led here.</summary>
    public List<FrameEdge> Edges => _frame.Edges;

    /// <summary>The centre of a node of the layout, from the frame's corner.</summary>
    /// <param name="node">The node.</param>
    public (double Across, double Along) Center(int node) => Moved(_layout.Centers[node]);

    /// <summary>The corners of an edge, from the frame's corner.</summary>
    /// <param name="edge">The edge's position.</param>
    public IEnumerable<(double Across, double Along)> Route(int edge) => _layout.Routes[edge].Select(Moved);

    /// <summary>Where the label of a long edge stands; null for a short one.</summary>
    /// <param name="edge">The edge's position.</param>
    public (double Across, double Along)? LaneLabel(int edge) => _layout.LaneLabels.TryGetValue(edge, out (double Across, double Along) place) ? Moved(place) : null;

    /// <summary>Where a tensor enters, from the frame's middle.</summary>
    /// <param name="source">The box whose output it is.</param>
    public double EntranceOffset(int source) => Center(_entrances[source]).Across - (Across / 2);

    /// <summary>Where a tensor leaves, from the frame's middle.</summary>
    /// <param name="source">The box whose output it is.</param>
    public double ExitOffset(int source) => Center(_exits[source]).Across - (Across / 2);

    private (double Across, double Along) Moved((double Across, double Along) point) => (point.Across + _before, point.Along + _start);
}
