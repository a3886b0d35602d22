using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>What a model means: every layer with its shapes, weights and costs. Derived from a <see cref="ModelSpec"/> alone.</summary>
public sealed class Architecture
{
    internal Architecture(
        string name, IReadOnlyList<LayerNode> nodes, int output, int? code, IReadOnlyList<PartPlan> parts, IReadOnlyList<Issue> issues)
    {
        Name = name;
        Nodes = nodes;
        Output = output;
        Code = code;
        Parts = parts;
        Issues = issues;
    }

    /// <summary>The model's (or the part's) name.</summary>
    public string Name { get; }

    /// <summary>All nodes in order: the input first, then the layers. A broken model has those up to the bad layer, and it.</summary>
    public IReadOnlyList<LayerNode> Nodes { get; }

    /// <summary>The position of the node whose output leaves the model; −1 when there is none.</summary>
    public int Output { get; }

    /// <summary>The position of the layer marked <c>[Code]</c>, or null.</summary>
    public int? Code { get; }

    /// <summary>The sub-models: <c>Encoder</c> and <c>Decoder</c> of a model with <c>[Code]</c>, then the declared parts.</summary>
    public IReadOnlyList<PartPlan> Parts { get; }

    /// <summary>What is wrong or doubtful, in the order of the lines.</summary>
    public IReadOnlyList<Issue> Issues { get; }

    /// <summary>The layers, without the input.</summary>
    public IEnumerable<LayerNode> Layers => Nodes.Where(static node => !node.IsInput);

    /// <summary>The shape of one sample that enters; null where the model does not say.</summary>
    public Shape? InputShape => Nodes.Count > 0 ? Nodes[0].OutputShape : null;

    /// <summary>The shape of one sample that leaves; null in a broken model.</summary>
    public Shape? OutputShape => Output >= 0 ? Nodes[Output].OutputShape : null;

    /// <summary>How many weights there are, trainable or not.</summary>
    public long ParameterCount => Count.Sum(Nodes.Select(static node => node.ParameterCount));

    /// <summary>The multiply-adds of one sample's forward pass.</summary>
    public long MultiplyAdds => Count.Sum(Nodes.Select(static node => node.MultiplyAdds));

    /// <summary>Whether this is a part of a model.</summary>
    public bool IsPart { get; private init; }

    /// <summary>Whether some node is not read by exactly the next one, so that a table must show connections.</summary>
    public bool IsGraph => Nodes.Where((node, index) => !node.Inputs.SequenceEqual(index == 0 ? [] : [index - 1])).Any();

    /// <summary>Whether the gradient of a node's output is needed: some weight lies at or before it.</summary>
    /// <param name="node">The node's position.</param>
    public bool NeedsGradient(int node) => Nodes[node].Weights.Count > 0 || Nodes[node].Inputs.Any(NeedsGradient);

    /// <summary>Whether the model can be built: nothing worse than a warning was found, and every shape is known.</summary>
    public bool IsSound => Issues.All(static issue => issue.IsWarning) && Nodes.All(static node => node.OutputShape is not null);

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
            return new Architecture(part.Name, [], -1, null, [], Issues) { IsPart = true };
        LayerNode source = Nodes[part.Source];
        var nodes = new List<LayerNode>
        {
            source.IsInput ? source : LayerNode.Input(ModelChecker.DefaultInputName, source.Declaration, source.OutputShape),
        };
        foreach (int index in part.Nodes)
            nodes.Add(Nodes[index] with { Inputs = new EquatableArray<int>([nodes.Count - 1]) });
        return new Architecture(part.Name, nodes, nodes.Count > 1 ? nodes.Count - 1 : -1, null, [], IsSound ? [] : Issues) { IsPart = true };
    }

    /// <summary>The Keras-style table.</summary>
    public override string ToString() => Reports.KerasSummary.Write(this);
}
