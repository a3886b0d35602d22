using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>One row of a table: a layer, an input, a block with all of its layers, or a shared layer with all of its calls.</summary>
/// <param name="Name">The name of the layer or block.</param>
/// <param name="Kind">Its class.</param>
/// <param name="Shape">What comes out; null where that is unknown.</param>
/// <param name="Weights">The weights that no row above holds.</param>
/// <param name="Connections">What it reads: a row, and which call of it.</param>
/// <param name="Nodes">The nodes that it stands for.</param>
public sealed record TableRow(string Name, string Kind, Shape? Shape, IReadOnlyList<WeightSpec> Weights, IReadOnlyList<(string Row, int Call)> Connections, IReadOnlyList<LayerNode> Nodes)
{
    /// <summary>Whether it stands for an input.</summary>
    public bool IsInput => Nodes[0].IsInput;

    /// <summary>Whether an optimizer changes it: false where it holds weights and all of them are frozen by the model.</summary>
    public bool IsTrainable => Nodes.Any(static node => node.IsTrainable);

    /// <summary>How many weights it holds.</summary>
    public long ParameterCount => Count.Sum(Weights.Select(static weight => weight.Shape.ElementCount));

    /// <summary>The rows of what a block consists of, in order; none for a layer.</summary>
    public IReadOnlyList<TableRow> Children { get; private init; } = [];

    /// <summary>What it is called with, where it stands for another model; none for a layer or a block.</summary>
    public IReadOnlyList<BlockInput> ModelInputs { get; private init; } = [];

    /// <summary>A row for an input of a model that is taken in.</summary>
    /// <param name="input">The input.</param>
    internal static TableRow Of(BlockInput input) => new(input.Name, LayerNode.InputKind, input.Shape, [], [], [LayerNode.Input(input.Name, 0, input.Shape)]);

    /// <summary>The rows of an architecture, in order.</summary>
    /// <param name="architecture">The model or part.</param>
    public static IReadOnlyList<TableRow> Of(Architecture architecture)
    {
        IReadOnlyList<LayerNode> nodes = architecture.Nodes;
        int[][] rows = Enumerable.Range(0, nodes.Count).GroupBy(at => nodes[at].Row).Select(static row => row.ToArray()).ToArray();
        int[] calls = Calls(nodes, rows);
        bool[] leaves = Leaves(architecture);
        return rows.Select(members => Of(architecture, members, calls, leaves)).ToArray();
    }

    /// <summary>Whether some row is not read by exactly the next one.</summary>
    /// <param name="rows">The rows of a table.</param>
    public static bool AreGraph(IReadOnlyList<TableRow> rows) =>
        rows.Where((row, at) => !row.Connections.Select(static connection => connection.Row).SequenceEqual(at == 0 ? [] : [rows[at - 1].Name])).Any();

    private static TableRow Of(Architecture architecture, int[] members, int[] calls, bool[] leaves)
    {
        IReadOnlyList<LayerNode> nodes = architecture.Nodes;
        LayerNode first = nodes[members[0]];
        var connections = new List<(string, int)>();
        foreach (IGrouping<int, int> call in members.GroupBy(at => calls[at]))
        {
            // A tensor that two layers of a block read enters the block once.
            var inside = new HashSet<int>(call);
            IEnumerable<int> entering = call.SelectMany(at => nodes[at].Inputs).Where(input => !inside.Contains(input));
            foreach (int input in members.Length > 1 && first.Blocks.Count > 0 ? entering.Distinct() : entering)
                connections.Add((nodes[input].Row, calls[input]));
        }

        int[] firstCall = members.Where(at => nodes[at].Call == first.Call).ToArray();
        int last = firstCall.LastOrDefault(at => leaves[at]);
        Shape? shape = firstCall.Any(at => nodes[at].OutputShape is null) ? null : nodes[last > 0 ? last : firstCall[firstCall.Length - 1]].OutputShape;
        return new TableRow(first.Row, first.RowKind, shape, members.SelectMany(architecture.CountedWeights).ToArray(), connections, members.Select(at => nodes[at]).ToArray())
        {
            Children = Inner(architecture, firstCall, 0),
            ModelInputs = first.Blocks.Count > 0 ? [.. first.Blocks[0].Inputs] : [],
        };
    }

    // Which call of its row each node belongs to, among those that the table knows.
    private static int[] Calls(IReadOnlyList<LayerNode> nodes, int[][] rows)
    {
        var calls = new int[nodes.Count];
        foreach (int[] members in rows.Where(static members => members.Length > 1))
        {
            Dictionary<int, int> order = members.Select(at => nodes[at].Call).Distinct().OrderBy(static call => call).Select(static (call, order) => (call, order)).ToDictionary(static pair => pair.call, static pair => pair.order);
            foreach (int at in members)
                calls[at] = order[nodes[at].Call];
        }

        return calls;
    }

    // Whether each node's output leaves its row: another row, or what is outside of the model, reads it.
    private static bool[] Leaves(Architecture architecture)
    {
        var leaves = new bool[architecture.Nodes.Count];
        foreach (OutputPlan output in architecture.Outputs)
            leaves[output.Node] = true;
        foreach (LayerNode node in architecture.Nodes)
        {
            foreach (int input in node.Inputs)
                leaves[input] |= architecture.Nodes[input].Row != node.Row;
        }

        return leaves;
    }

    // A block within the block is a row with rows of its own.
    private static TableRow[] Inner(Architecture architecture, int[] members, int depth)
    {
        IReadOnlyList<LayerNode> nodes = architecture.Nodes;
        var around = new HashSet<int>(members);
        return nodes[members[0]].Blocks.Count <= depth ? [] : members.GroupBy(at => Within(nodes[at], depth + 1)).Select(row =>
        {
            int[] own = row.ToArray();
            var inside = new HashSet<int>(own);
            LayerNode first = nodes[own[0]], last = nodes[own[own.Length - 1]];
            (string, int)[] connections = own.SelectMany(at => nodes[at].Inputs).Where(input => !inside.Contains(input)).Distinct().Select(input => (Within(nodes[input], around.Contains(input) ? depth + 1 : 0), 0)).ToArray();
            bool isBlock = first.Blocks.Count > depth + 1;
            return new TableRow(row.Key, isBlock ? first.Blocks[depth + 1].Kind : first.Kind, last.OutputShape, own.SelectMany(architecture.CountedWeights).ToArray(), connections, own.Select(at => nodes[at]).ToArray())
            {
                Children = Inner(architecture, own, depth + 1),
                ModelInputs = isBlock ? [.. first.Blocks[depth + 1].Inputs] : [],
            };
        }).ToArray();
    }

    // What a node is called within so many blocks.
    private static string Within(LayerNode node, int depth) =>
        depth == 0 ? node.Row : node.Blocks.Count > depth ? node.Blocks[depth].Name : node.Name.Substring(node.Name.LastIndexOf('/') + 1);
}
