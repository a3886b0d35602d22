using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Lays a diagram out block by block: what a block consists of is placed first, and the block is then a box among others.</summary>
internal sealed class FrameLayout
{
    private const double Margin = 12;
    private const double Pad = 14;
    private const double LabelGap = 5;

    private readonly DiagramGraph _graph;
    private readonly DiagramStyle _style;
    private readonly bool _isDown;
    private readonly FrameEdges[] _frames;
    private readonly (double Width, double Height)[] _sizes;
    private readonly List<DrawnBox> _boxes = [];
    private readonly List<DrawnFrame> _drawnFrames = [];
    private readonly List<DrawnLine> _lines = [];
    private readonly List<DrawnLabel> _labels = [];

    private FrameLayout(DiagramGraph graph, DiagramStyle style, bool isDown)
    {
        _graph = graph;
        _style = style;
        _isDown = isDown;
        _frames = FrameEdges.Of(graph);
        _sizes = [.. graph.Nodes.Select(style.Box)];
        // Boxes of one width read as one column.
        double widest = Enumerable.Range(0, _sizes.Length).Where(node => !graph.Nodes[node].IsTerminal).Select(node => _sizes[node].Width).DefaultIfEmpty(0).Max();
        for (int node = 0; node < _sizes.Length; node++)
        {
            if (!graph.Nodes[node].IsTerminal)
                _sizes[node].Width = widest;
        }
    }

    /// <summary>Places everything.</summary>
    /// <param name="graph">What is shown.</param>
    /// <param name="style">Sizes.</param>
    /// <param name="direction">Which way data flow.</param>
    public static DiagramDrawing Draw(DiagramGraph graph, DiagramStyle style, DiagramDirection direction)
    {
        var layout = new FrameLayout(graph, style, direction == DiagramDirection.TopToBottom);
        PlacedFrame model = layout.Place(FrameEdges.Model);
        layout.Draw(model, Margin, Margin);
        (double width, double height) = layout._isDown ? (model.Across, model.Along) : (model.Along, model.Across);
        return new DiagramDrawing(Math.Ceiling(width) + (2 * Margin), Math.Ceiling(height) + (2 * Margin), layout._boxes, layout._drawnFrames, layout._lines, layout._labels);
    }

    private PlacedFrame Place(int cluster)
    {
        FrameEdges frame = _frames[cluster == FrameEdges.Model ? ^1 : cluster];
        var nodes = new List<LayoutNode>();
        var inner = new Dictionary<int, PlacedFrame>();
        var at = new Dictionary<int, int>();
        var entrances = new Dictionary<int, int>();
        var exits = new Dictionary<int, int>();
        double title = _isDown ? 20 : 0;
        foreach (int source in frame.Entrances)
        {
            entrances[source] = nodes.Count;
            nodes.Add(new LayoutNode(0, 0) { Port = LayoutPort.Entrance, LabelAlong = title });
        }

        foreach (int member in frame.Members)
        {
            at[member] = nodes.Count;
            string? label = frame.Edges.Where(edge => edge.From == member && edge.To is not null).Select(static edge => edge.Label).FirstOrDefault(static text => text is not null);
            LayoutNode node = member >= 0 ? Box(member) : Inner(~member);
            nodes.Add(label is null ? node : node with { Label = Room(label, LabelGap), LabelAlong = _isDown ? _style.LineHeight + 7 : _style.LineWidth(label) + (2 * LabelGap) });
        }

        foreach (int source in frame.Exits)
        {
            exits[source] = nodes.Count;
            nodes.Add(new LayoutNode(0, 0) { Port = LayoutPort.Exit });
        }

        LayoutEdge[] edges = [.. frame.Edges.Select(edge => new LayoutEdge(
            edge.From is { } from ? at[from] : entrances[edge.Source],
            edge.To is { } to ? at[to] : exits[edge.Source],
            edge.From is { } leaves && inner.TryGetValue(leaves, out PlacedFrame? first) ? first.ExitOffset(edge.Source) : 0,
            edge.To is { } enters && inner.TryGetValue(enters, out PlacedFrame? second) ? second.EntranceOffset(edge.Source) : 0)
        {
            Label = edge.Label is null || edge.From is null || edge.To is null ? default : Room(edge.Label, LabelGap),
        })];
        return new PlacedFrame(frame, LayeredLayout.Make(nodes, edges), at, entrances, exits, inner, cluster == FrameEdges.Model ? default : Padding(cluster));

        LayoutNode Inner(int block)
        {
            PlacedFrame placed = inner[~block] = Place(block);
            return new LayoutNode(placed.Across, placed.Along);
        }
    }

    private LayoutNode Box(int node)
    {
        (double width, double height) = _sizes[node];
        return _isDown ? new LayoutNode(width, height) { HasSides = true } : new LayoutNode(height, width) { HasSides = true };
    }

    // A label stands behind a line that leads down, and over one that leads to the right.
    private (double Before, double Behind) Room(string label, double gap) => _isDown ? (0, _style.LineWidth(label) + (2 * gap)) : (_style.LineHeight + 2, 0);

    private FramePadding Padding(int cluster)
    {
        double title = Math.Max(_style.TitleWidth(_graph.Clusters[cluster].Title), 0) + 20;
        return _isDown
            ? new FramePadding(Pad, Pad, title, 20 + Pad, Pad)
            : new FramePadding(Pad + _style.TitleHeight, Pad, 0, Pad, Pad) { LeastAlong = title };
    }

    private void Draw(PlacedFrame frame, double across, double along)
    {
        foreach ((int member, int at) in frame.Members)
        {
            (double centerAcross, double centerAlong) = frame.Center(at);
            if (member < 0)
            {
                PlacedFrame inner = frame.Inner[member];
                (double left, double top) = (across + centerAcross - (inner.Across / 2), along + centerAlong - (inner.Along / 2));
                _drawnFrames.Add(new DrawnFrame(_graph.Clusters[~member], Area(left, top, inner.Across, inner.Along)));
                Draw(inner, left, top);
                continue;
            }

            (double width, double height) = _sizes[member];
            (double x, double y) = Point(across + centerAcross, along + centerAlong);
            _boxes.Add(new DrawnBox(_graph.Nodes[member], new DrawnArea(x - (width / 2), y - (height / 2), width, height)));
        }

        var labelled = new HashSet<(int, int)>();
        for (int edge = 0; edge < frame.Edges.Count; edge++)
        {
            (int source, int? from, int? to, string? label, DiagramChange? change) = frame.Edges[edge];
            (double Across, double Along)[] route = [.. frame.Route(edge).Select(point => (across + point.Across, along + point.Along))];
            _lines.Add(new DrawnLine([.. route.Select(point => Point(point.Across, point.Along))], HasHead: to >= 0, change));
            if (label is null || from is null || to is null)
                continue;
            bool isBeside = route.Length > 1 && route[0].Along == route[1].Along;
            if (!isBeside && labelled.Add((source, from.Value)))
                Label(label, route[0].Across, route[0].Along, isLane: false);
            if (frame.LaneLabel(edge) is { } lane)
                Label(label, across + lane.Across, along + lane.Along, isLane: true);
        }
    }

    private void Label(string text, double across, double along, bool isLane)
    {
        (double x, double y) = Point(across, along);
        if (_isDown)
            _labels.Add(new DrawnLabel(text, x + LabelGap, isLane ? y : y + 3 + (_style.LineHeight / 2), IsCentered: false));
        else
            _labels.Add(new DrawnLabel(text, isLane ? x : x + LabelGap, y - 2 - (_style.LineHeight / 2), IsCentered: isLane));
    }

    private (double X, double Y) Point(double across, double along) => _isDown ? (across, along) : (along, across);

    private DrawnArea Area(double across, double along, double acrossSize, double alongSize) =>
        _isDown ? new DrawnArea(across, along, acrossSize, alongSize) : new DrawnArea(along, across, alongSize, acrossSize);
}
