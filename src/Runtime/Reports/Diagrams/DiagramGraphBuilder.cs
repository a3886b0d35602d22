using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>Reads the boxes and arrows of a diagram off an architecture.</summary>
internal sealed class DiagramGraphBuilder
{
    private const int Outside = -1;

    private readonly Architecture _architecture;
    private readonly DiagramOptions _options;
    private readonly RepeatedBlocks _repeats;
    private readonly DiagramMarks _marks;
    private readonly List<DiagramNode> _nodes = [];
    private readonly List<DiagramEdge> _edges = [];
    private readonly List<DiagramCluster> _clusters = [];
    private readonly Dictionary<string, int> _clusterOf = [];

    private DiagramGraphBuilder(Architecture architecture, DiagramOptions options)
    {
        _architecture = architecture;
        _options = options;
        _marks = new DiagramMarks(options);
        _repeats = RepeatedBlocks.Find(architecture, options, _marks);
    }

    /// <summary>The graph of a model or part.</summary>
    /// <param name="architecture">The model or part; a broken one has boxes up to the bad layer.</param>
    /// <param name="options">What to show.</param>
    public static DiagramGraph Build(Architecture architecture, DiagramOptions options)
    {
        var builder = new DiagramGraphBuilder(architecture, options);
        int[] boxOf = builder.AddBoxes();
        builder.AddEdges(boxOf);
        builder.AddOutputs(boxOf);
        var graph = new DiagramGraph(architecture.Name, builder._nodes, builder._edges, builder._clusters);
        return options.Difference is null ? graph
            : RemovedLayers.Add(graph, architecture.Nodes.Select((node, at) => (node.Name, Box: boxOf[at])).ToDictionary(static node => node.Name, static node => node.Box), options.Difference, options);
    }

    // The box of each node of the architecture; −1 for copies, which their first stands for.
    private int[] AddBoxes()
    {
        IReadOnlyList<LayerNode> nodes = _architecture.Nodes;
        int[] boxOf = new int[nodes.Count];
        var members = new List<List<int>>();
        var boxes = new Dictionary<string, int>();
        for (int at = 0; at < nodes.Count; at++)
        {
            boxOf[at] = Outside;
            if (_repeats.IsCopy(at))
                continue;
            if (IsClosed(nodes[at]))
            {
                string path = BlockPath.Of(nodes[at], _options.ExpandNested + 1);
                if (!boxes.TryGetValue(path, out boxOf[at]))
                {
                    boxOf[at] = boxes[path] = members.Count;
                    members.Add([]);
                }
            }
            else
            {
                boxOf[at] = members.Count;
                members.Add([]);
            }

            members[boxOf[at]].Add(at);
        }

        for (int at = 0; at < nodes.Count; at++)
        {
            if (_repeats.IsCopy(at))
                boxOf[at] = boxOf[_repeats.Original(at)];
        }

        var shapes = Shapes(boxOf, members.Count);
        for (int box = 0; box < members.Count; box++)
            _nodes.Add(Box(members[box], shapes[box]));
        return boxOf;
    }

    private bool IsClosed(LayerNode node) => node.Blocks.Count > _options.ExpandNested;

    // What leaves a box: the output of the last node in it (or in its last copy) that another box reads.
    private Shape?[] Shapes(int[] boxOf, int count)
    {
        IReadOnlyList<LayerNode> nodes = _architecture.Nodes;
        var last = new int[count];
        for (int at = 0; at < nodes.Count; at++)
            last[boxOf[at]] = at;
        var leaving = new int[count];
        Array.Fill(leaving, Outside);
        for (int at = 0; at < nodes.Count; at++)
        {
            foreach (int input in nodes[at].Inputs)
            {
                if (boxOf[input] != boxOf[at])
                    leaving[boxOf[input]] = Math.Max(leaving[boxOf[input]], input);
            }
        }

        return [.. Enumerable.Range(0, count).Select(box => nodes[leaving[box] < 0 ? last[box] : leaving[box]].OutputShape)];
    }

    private DiagramNode Box(List<int> members, Shape? shape)
    {
        LayerNode first = _architecture.Nodes[members[0]];
        LayerNode[] layers = [.. members.Select(at => _architecture.Nodes[at])];
        bool isBlock = IsClosed(first);
        string name = isBlock ? BlockPath.Of(first, _options.ExpandNested + 1) : first.Name;
        string title = isBlock ? BlockPath.Kind(first, _options.ExpandNested) + _repeats.Mark(members[0], _options.ExpandNested) : BoxText.Title(first);
        string[] names = [.. layers.Select(static layer => layer.Name)];
        IReadOnlyList<string> lines = [.. BoxText.Lines(_architecture, members, isBlock ? BlockPath.Name(first, _options.ExpandNested + 1) : BlockPath.Name(first), isBlock, _repeats.AllOf(members), _options), .. _marks.Lines(names)];
        string? mistake = layers.Select(layer => MistakeMark.Of(_architecture, layer.Declaration)).FirstOrDefault(static mark => mark is not null);
        return new DiagramNode(name, title, lines, isBlock ? LayerFamily.Block : LayerFamilies.Of(first), Cluster(members[0]))
        {
            Shape = shape?.ToString(),
            IsCode = layers.Any(static layer => layer.IsCode),
            IsDead = layers.All(static layer => !layer.IsLive),
            Mistake = mistake,
            Change = _marks.Of(name, names),
        };
    }

    private int Cluster(int at)
    {
        LayerNode node = _architecture.Nodes[at];
        int parent = Outside;
        for (int depth = 0; depth < Math.Min(node.Blocks.Count, _options.ExpandNested); depth++)
        {
            string path = BlockPath.Of(node, depth + 1);
            if (!_clusterOf.TryGetValue(path, out int cluster))
            {
                cluster = _clusterOf[path] = _clusters.Count;
                string name = _options.ShowLayerNames ? " · " + BlockPath.Name(node, depth + 1) : "";
                string shared = depth == 0 && node.CallOf is { } owner ? " · " + BoxText.WeightsOf(owner) : "";
                _clusters.Add(new DiagramCluster(path, BlockPath.Kind(node, depth) + _repeats.Mark(at, depth) + name + shared, parent));
            }

            parent = cluster;
        }

        return parent;
    }

    private void AddEdges(int[] boxOf)
    {
        IReadOnlyList<LayerNode> nodes = _architecture.Nodes;
        var known = new HashSet<(int, int)>();
        for (int at = 0; at < nodes.Count; at++)
        {
            foreach (int input in nodes[at].Inputs)
            {
                // From one copy to the next there is nothing to see.
                if (boxOf[input] < boxOf[at] && known.Add((boxOf[input], boxOf[at])))
                    _edges.Add(new DiagramEdge(boxOf[input], boxOf[at], Label(nodes[input].OutputShape)));
            }
        }

        _edges.Sort(static (left, right) => left.To != right.To ? left.To.CompareTo(right.To) : left.From.CompareTo(right.From));
    }

    private void AddOutputs(int[] boxOf)
    {
        // A part may end where the model has no output; and one layer may leave twice.
        OutputPlan[] outputs = [.. _architecture.Outputs.Where(static output => output.IsKnown).DistinctBy(static output => output.Node)];
        if (!_architecture.IsSound)
            return;
        foreach (OutputPlan output in outputs)
        {
            string[] lines = outputs.Length > 1 && _options.ShowLayerNames ? [output.Name] : [];
            _nodes.Add(new DiagramNode(outputs.Length == 1 ? "output" : "output/" + output.Name, "Output", lines, LayerFamily.Output, Outside));
            _edges.Add(new DiagramEdge(boxOf[output.Node], _nodes.Count - 1, Label(_architecture.Nodes[output.Node].OutputShape)));
        }
    }

    private string? Label(Shape? shape) => _options.ShowShapes ? shape?.ToString() : null;
}
