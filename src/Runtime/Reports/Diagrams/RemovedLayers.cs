using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>Adds to the graph of a newer model what only the older one has: boxes where they were, and edges.</summary>
internal sealed class RemovedLayers
{
    private const int Nowhere = -1;

    private readonly ArchitectureDocument _before;
    private readonly DiagramOptions _options;
    private readonly LayerPairs _pairs;
    private readonly List<DiagramNode> _nodes;
    private readonly List<DiagramCluster> _clusters;
    private readonly Dictionary<string, int> _newBlocks = [];
    private readonly Dictionary<string, int> _newClusters = [];

    // Boxes in the order in which they are drawn: new ones are put between those of the newer model.
    private readonly List<int> _order;

    // The box of each layer of the older model.
    private readonly int[] _boxOf;

    private RemovedLayers(DiagramGraph graph, IReadOnlyDictionary<string, int> boxOf, ArchitectureDifference difference, DiagramOptions options)
    {
        _before = difference.Before;
        _options = options;
        _pairs = new LayerPairs(difference.Before, difference.After);
        _nodes = [.. graph.Nodes];
        _clusters = [.. graph.Clusters];
        _order = [.. Enumerable.Range(0, _nodes.Count)];
        _boxOf = [.. Enumerable.Range(0, _before.Layers.Count).Select(at => _pairs.After(at) is >= 0 and var now ? boxOf.GetValueOrDefault(difference.After.Layers[now].Name, Nowhere) : Nowhere)];
    }

    /// <summary>The graph of both models.</summary>
    /// <param name="graph">The newer model's graph.</param>
    /// <param name="boxOf">The box of each of its layers, by name.</param>
    /// <param name="difference">What became of the older model.</param>
    /// <param name="options">What to show.</param>
    public static DiagramGraph Add(DiagramGraph graph, IReadOnlyDictionary<string, int> boxOf, ArchitectureDifference difference, DiagramOptions options)
    {
        var added = new RemovedLayers(graph, boxOf, difference, options);
        for (int at = 0; at < added._boxOf.Length; at++)
        {
            if (added._pairs.After(at) < 0)
                added._boxOf[at] = added.Box(at);
        }

        return added.Sorted(graph, added.Edges(graph));
    }

    private int Box(int at)
    {
        LayerDocument layer = _before.Layers[at];
        int depth = _options.ExpandNested + 1;
        bool isBlock = layer.Blocks.Count >= depth;
        if (isBlock && Kept(layer, depth) is >= 0 and var whole && _boxOf[whole] >= 0 && _nodes[_boxOf[whole]].Family == LayerFamily.Block)
        {
            // A block that lost a layer is still there.
            DiagramNode node = _nodes[_boxOf[whole]];
            _nodes[_boxOf[whole]] = node with { Change = node.Change ?? DiagramChange.Changed, Lines = [.. node.Lines, "− " + layer.Name[(layer.Name.LastIndexOf('/') + 1)..]] };
            return _boxOf[whole];
        }

        string name = isBlock ? BlockPath.Of(layer, depth) : layer.Name;
        if (isBlock && _newBlocks.TryGetValue(name, out int known))
            return known;
        int cluster = Cluster(layer);
        string[] lines = [.. _options.ShowLayerNames ? [name[(name.LastIndexOf('/') + 1)..]] : Array.Empty<string>(), .. layer.CallOf is { } shared ? ["weights of " + shared] : Array.Empty<string>()];
        var box = new DiagramNode(Unused(name, _nodes.Select(static node => node.Name)), isBlock ? layer.Blocks[depth - 1].Kind : BoxText.Title(layer), lines, isBlock ? LayerFamily.Block : layer.Kind == LayerNode.InputKind ? LayerFamily.Input : LayerFamily.Arrangement, cluster)
        {
            Shape = layer.OutputShape?.ToString(),
            Change = DiagramChange.Removed,
        };
        if (isBlock)
            _newBlocks[name] = _nodes.Count;
        _order.Insert(Place(at), _nodes.Count);
        _nodes.Add(box);
        return _nodes.Count - 1;
    }

    // Behind what stood before it, as far as it then lies behind all that it read and before all that read it.
    private int Place(int at)
    {
        int lowest = _before.Layers[at].Inputs.Select(Position).DefaultIfEmpty(Nowhere).Max() + 1;
        int highest = Enumerable.Range(0, _boxOf.Length).Where(reader => _before.Layers[reader].Inputs.Contains(_before.Layers[at].Name)).Select(reader => Position(_boxOf[reader])).Where(static place => place >= 0)
            .DefaultIfEmpty(_order.Count(box => _nodes[box].Family != LayerFamily.Output)).Min();
        int wished = at == 0 ? 0 : Position(_boxOf[at - 1]) + 1;
        return Math.Max(lowest, Math.Min(wished, highest));
    }

    private int Position(string layer) => LayerPairs.Find(_before.Layers, layer) is >= 0 and var at ? Position(_boxOf[at]) : Nowhere;

    private int Position(int box) => box < 0 ? Nowhere : _order.IndexOf(box);

    // The frame of the block that the layer lay in, where some of it is left; a new one otherwise.
    private int Cluster(LayerDocument layer)
    {
        int cluster = FrameEdges.Model;
        for (int depth = 1; depth <= Math.Min(layer.Blocks.Count, _options.ExpandNested); depth++)
        {
            int inner = Kept(layer, depth) is >= 0 and var sibling && _boxOf[sibling] >= 0 ? Ancestor(_nodes[_boxOf[sibling]].Cluster, cluster) : FrameEdges.Model;
            string path = BlockPath.Of(layer, depth);
            if (inner == FrameEdges.Model && !_newClusters.TryGetValue(path, out inner))
            {
                string name = _options.ShowLayerNames ? " · " + path[(path.LastIndexOf('/') + 1)..] : "";
                inner = _newClusters[path] = _clusters.Count;
                _clusters.Add(new DiagramCluster(Unused(path, _clusters.Select(static known => known.Name)), "− " + layer.Blocks[depth - 1].Kind + name, cluster));
            }

            cluster = inner;
        }

        return cluster;
    }

    // The block around a box that lies directly in another one.
    private int Ancestor(int cluster, int parent)
    {
        while (cluster != FrameEdges.Model && _clusters[cluster].Parent != parent)
            cluster = _clusters[cluster].Parent;
        return cluster;
    }

    // A layer of the same block that is left and lies in as many blocks as before; −1 for none.
    private int Kept(LayerDocument layer, int depth)
    {
        string path = BlockPath.Of(layer, depth);
        for (int at = 0; at < _boxOf.Length; at++)
        {
            if (_pairs.After(at) >= 0 && _before.Layers[at].Blocks.Count >= depth && BlockPath.Of(_before.Layers[at], depth) == path)
                return at;
        }

        return Nowhere;
    }

    private List<DiagramEdge> Edges(DiagramGraph graph)
    {
        var now = graph.Edges.Select(static edge => (edge.From, edge.To)).ToHashSet();
        var labelled = graph.Edges.Where(static edge => edge.Label is not null).Select(static edge => edge.From).ToHashSet();
        var old = new HashSet<(int From, int To)>();
        var edges = new List<DiagramEdge>();
        for (int at = 0; at < _boxOf.Length; at++)
        {
            foreach (string input in _before.Layers[at].Inputs)
                Lead(LayerPairs.Find(_before.Layers, input), _boxOf[at]);
        }

        foreach (OutputDocument output in _before.Outputs)
            Lead(LayerPairs.Find(_before.Layers, output.Layer), Terminal(output));
        edges.InsertRange(0, graph.Edges.Select(edge => old.Contains((edge.From, edge.To)) ? edge : edge with { Change = DiagramChange.Added }));
        return edges;

        void Lead(int source, int to)
        {
            int from = source < 0 ? Nowhere : _boxOf[source];
            // Where layers changed places an old edge may lead back; that they did stands in their boxes.
            if (from < 0 || to < 0 || !old.Add((from, to)) || now.Contains((from, to)) || Position(from) >= Position(to))
                return;
            string? label = _options.ShowShapes && !labelled.Contains(from) ? _before.Layers[source].OutputShape?.ToString() : null;
            edges.Add(new DiagramEdge(from, to, label) { Change = DiagramChange.Removed });
        }
    }

    // The box of an output that is still there; a new one otherwise. A broken model has none.
    private int Terminal(OutputDocument output)
    {
        int[] left = [.. Enumerable.Range(0, _nodes.Count).Where(box => _nodes[box] is { Family: LayerFamily.Output, Change: not DiagramChange.Removed })];
        if (left.Length == 1 && _before.Outputs.Count == 1)
            return left[0];
        int same = Array.Find(left, box => _nodes[box].Name == "output/" + output.Name || (_nodes[box].Name == "output" && output == _before.Outputs[0])) is var found && left.Contains(found) ? found : Nowhere;
        if (same >= 0 || left.Length == 0)
            return same;
        _order.Add(_nodes.Count);
        _nodes.Add(new DiagramNode(Unused("output/" + output.Name, _nodes.Select(static node => node.Name)), "Output", _options.ShowLayerNames ? [output.Name] : [], LayerFamily.Output, FrameEdges.Model) { Change = DiagramChange.Removed });
        return _nodes.Count - 1;
    }

    private DiagramGraph Sorted(DiagramGraph graph, List<DiagramEdge> edges)
    {
        var positions = new int[_nodes.Count];
        for (int at = 0; at < _order.Count; at++)
            positions[_order[at]] = at;
        return graph with
        {
            Nodes = [.. _order.Select(box => _nodes[box])],
            Edges = [.. edges.Select(edge => edge with { From = positions[edge.From], To = positions[edge.To] }).OrderBy(static edge => edge.To).ThenBy(static edge => edge.From)],
            Clusters = _clusters,
        };
    }

    private static string Unused(string name, IEnumerable<string> taken)
    {
        var known = taken.ToHashSet();
        string unused = known.Contains(name) ? name + LayerPairs.Gone : name;
        for (int turn = 2; known.Contains(unused); turn++)
            unused = name + LayerPairs.Gone + turn.ToString(CultureInfo.InvariantCulture);
        return unused;
    }
}
