using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>What a model means: every layer with its shapes, weights and costs. Derived from a <see cref="ModelSpec"/> alone.</summary>
public sealed class Architecture
{
    private readonly bool[] _needsGradient;
    private ModelSpec? _named;

    internal Architecture(
        string name, IReadOnlyList<LayerNode> nodes, IReadOnlyList<OutputPlan> outputs, int? code, IReadOnlyList<PartPlan> parts, IReadOnlyList<Issue> issues)
    {
        Name = name;
        Nodes = nodes;
        Outputs = outputs;
        Inputs = Enumerable.Range(0, nodes.Count).Where(node => nodes[node].IsInput).ToArray();
        Code = code;
        Parts = parts;
        Issues = issues;
        _needsGradient = new bool[nodes.Count];
        for (int node = 0; node < nodes.Count; node++)
            _needsGradient[node] = nodes[node].Weights.Any(static weight => weight.IsTrainable) || (nodes[node].PassesGradient && nodes[node].Inputs.Any(input => _needsGradient[input]));
    }

    /// <summary>The model's (or the part's) name.</summary>
    public string Name { get; }

    /// <summary>All nodes in order: the input first, then the layers. A broken model has those up to the bad layer, and it.</summary>
    public IReadOnlyList<LayerNode> Nodes { get; }

    /// <summary>The positions of the nodes that stand for inputs.</summary>
    public IReadOnlyList<int> Inputs { get; }

    /// <summary>What leaves the model.</summary>
    public IReadOnlyList<OutputPlan> Outputs { get; }

    /// <summary>The sizes that <c>[Input]</c> names, in the order in which they first stand; none where all are numbers.</summary>
    public IReadOnlyList<NamedSize> Sizes { get; private init; } = [];

    /// <summary>The position of the node whose output leaves the model first; −1 when there is none.</summary>
    public int Output => Outputs.Count > 0 ? Outputs[0].Node : -1;

    /// <summary>The position of the layer marked <c>[Code]</c>, or null.</summary>
    public int? Code { get; }

    /// <summary>The sub-models: <c>Encoder</c> and <c>Decoder</c> of a model with <c>[Code]</c>, then the declared parts.</summary>
    public IReadOnlyList<PartPlan> Parts { get; }

    /// <summary>What is wrong or doubtful, in the order of the lines.</summary>
    public IReadOnlyList<Issue> Issues { get; }

    /// <summary>The layers, without the input.</summary>
    public IEnumerable<LayerNode> Layers => Nodes.Where(static node => !node.IsInput);

    /// <summary>The shape of one sample that enters (first); null where the model does not say.</summary>
    public Shape? InputShape => Nodes.Count > 0 ? Nodes[0].OutputShape : null;

    /// <summary>The shape of one sample that leaves (first); null in a broken model.</summary>
    public Shape? OutputShape => Output >= 0 ? Nodes[Output].OutputShape : null;

    /// <summary>How many weights there are, trainable or not.</summary>
    public long ParameterCount => Count.Sum(Nodes.SelectMany((_, node) => CountedWeights(node)).Select(static weight => weight.Shape.ElementCount));

    /// <summary>The multiply-adds of one sample's forward pass.</summary>
    public long MultiplyAdds => Count.Sum(Nodes.Select(static node => node.MultiplyAdds));

    /// <summary>Whether this is a part of a model.</summary>
    public bool IsPart { get; private init; }

    /// <summary>Whether some row of the table is not read by exactly the next one, so that it must show connections.</summary>
    public bool IsGraph => Reports.TableRow.AreGraph(Reports.TableRow.Of(this));

    /// <summary>The weights that a node adds to those of the nodes before it: a shared one is counted once.</summary>
    /// <param name="node">The node's position.</param>
    public IEnumerable<WeightSpec> CountedWeights(int node) =>
        Nodes[node].Weights.Where(weight => weight.Owner is null || !Nodes.Take(node).Any(earlier => Holds(earlier, weight.Owner, weight.Name)));

    /// <summary>Whether the gradient of a node's output is needed: some weight that learns lies at or before it.</summary>
    /// <param name="node">The node's position.</param>
    public bool NeedsGradient(int node) => _needsGradient[node];

    /// <summary>The positions of the layers whose weights learn: a gradient reaches them from an output.</summary>
    public IReadOnlyCollection<int> Learning() => new HashSet<int>(BackwardSteps().Select(static step => step.Node).Where(node => Nodes[node].Weights.Any(static weight => weight.IsTrainable)));

    /// <summary>The node in whose memory a node's output lies: itself, or what a view looks at.</summary>
    /// <param name="node">The node's position.</param>
    public int Root(int node)
    {
        while (Nodes[node].IsView)
            node = Nodes[node].Inputs[0];
        return node;
    }

    private static bool Holds(LayerNode node, string owner, string weight) =>
        node.Weights.Any(other => other.Name == weight && (other.Owner ?? node.Name) == owner);

    /// <summary>Which gradients each layer of the backward pass writes, and which it adds to; last layer first.</summary>
    public IReadOnlyList<BackwardStep> BackwardSteps() => BackwardStep.Plan(this);

    /// <summary>Whether the model can be built: nothing worse than a warning was found, and every shape is known.</summary>
    public bool IsSound => Issues.All(static issue => issue.IsWarning) && Nodes.All(static node => node.OutputShape is not null) && Outputs.Count > 0 && Outputs.All(static output => output.IsKnown);

    /// <summary>
    /// One part as an architecture of its own: the model's input (or, where the part starts further on, a node named
    /// <c>input_1</c>), then the part's layers.
    /// </summary>
    /// <param name="name">The part's name.</param>
    /// <exception cref="ArgumentException">There is no such part.</exception>
    public Architecture Part(string name)
    {
        PartPlan part = Parts.FirstOrDefault(part => part.Name == name)
            ?? throw new ArgumentException($"{Name} has no part '{name}'; it has {(Parts.Count == 0 ? "none" : string.Join(", ", Parts.Select(static part => part.Name)))}.", nameof(name));
        if (Nodes.Count == 0)
            return new Architecture(part.Name, [], [], null, [], Issues) { IsPart = true };
        var nodes = new List<LayerNode>();
        var positions = new Dictionary<int, int>();
        foreach (int source in part.Sources)
        {
            LayerNode node = Nodes[source];
            positions[source] = nodes.Count;
            LayerNode entrance = LayerNode.Input(ModelChecker.DefaultInputName, node.Declaration, node.OutputShape);
            nodes.Add(node.IsInput ? node : part.Sources.Count > 1 ? entrance with { MemberName = node.MemberName } : entrance);
        }

        foreach (int index in part.Nodes)
        {
            positions[index] = nodes.Count;
            nodes.Add(Nodes[index] with { Inputs = new EquatableArray<int>(Nodes[index].Inputs.Select(input => positions[input])) });
        }

        OutputPlan[] outputs = part.Nodes.Count > 0 ? [new OutputPlan(nodes[nodes.Count - 1].Name, nodes.Count - 1, nodes[nodes.Count - 1].MemberName, null)] : [];
        return new Architecture(part.Name, nodes, outputs, null, [], IsSound ? [] : Issues) { IsPart = true, Sizes = Sizes };
    }

    /// <summary>The same model for chosen sizes, in the order of <see cref="Sizes"/>.</summary>
    /// <param name="values">A value for each named size.</param>
    /// <exception cref="InvalidOperationException">The model names no size.</exception>
    /// <exception cref="ArgumentException">There are more or fewer values than names, or the model does not take one; the message says what it takes.</exception>
    public Architecture WithSizes(params int[] values)
    {
        if (values is null)
            throw new ArgumentNullException(nameof(values));
        return _named is null || IsPart ? throw new InvalidOperationException($"{Name} names no sizes, so none can be chosen.") : NamedModelChecker.Choose(this, _named, values);
    }

    internal Architecture With(ModelSpec named, IReadOnlyList<NamedSize> sizes, IReadOnlyList<LayerNode> nodes, IReadOnlyList<Issue> issues) =>
        new(Name, nodes, Outputs, Code, Parts, issues.OrderBy(static issue => issue.Declaration).ToList()) { Sizes = sizes, _named = named };

    /// <summary>The same with some layers frozen, as they may be for a while at run time.</summary>
    /// <param name="isFrozen">Whether the layer at a position is frozen.</param>
    public Architecture Freeze(Func<LayerNode, bool> isFrozen)
    {
        LayerNode[] nodes = Nodes.Select(node => node.IsInput || !isFrozen(node) ? node : node with
        {
            IsTrainable = false,
            Weights = new EquatableArray<WeightSpec>(node.Weights.Select(static weight => weight with { IsTrainable = false })),
        }).ToArray();
        return new Architecture(Name, nodes, Outputs, Code, Parts, Issues) { IsPart = IsPart, Sizes = Sizes, _named = _named };
    }

    /// <summary>The Keras-style table.</summary>
    public override string ToString() => Reports.KerasSummary.Write(this);
}
