using System.Collections.Generic;

namespace Autoencoders.Reports;

/// <summary>What a diagram shows, without any place or format: boxes, arrows, and the blocks around them.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Nodes">The boxes; an arrow comes from a box before the one that it leads to.</param>
/// <param name="Edges">The arrows, ordered by the box that they lead to.</param>
/// <param name="Clusters">The opened blocks, each after the one that it lies in.</param>
internal sealed record DiagramGraph(string Name, IReadOnlyList<DiagramNode> Nodes, IReadOnlyList<DiagramEdge> Edges, IReadOnlyList<DiagramCluster> Clusters);

/// <summary>One box.</summary>
/// <param name="Name">A name that no other box has: the layer's or the block's, with what it lies in before it.</param>
/// <param name="Title">The kind.</param>
/// <param name="Lines">What else it says, line by line.</param>
/// <param name="Family">What kind of layer it is.</param>
/// <param name="Cluster">The innermost opened block that it lies in; −1 for none.</param>
internal sealed record DiagramNode(string Name, string Title, IReadOnlyList<string> Lines, LayerFamily Family, int Cluster)
{
    /// <summary>The shape of what it gives; null where that is unknown.</summary>
    public string? Shape { get; init; }

    /// <summary>Whether it is (or holds) the model's code.</summary>
    public bool IsCode { get; init; }

    /// <summary>Whether nothing of it reaches an output.</summary>
    public bool IsDead { get; init; }

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Mistake { get; init; }

    /// <summary>What became of it; null where nothing did or nothing is compared.</summary>
    public DiagramChange? Change { get; init; }

    /// <summary>Whether it stands for what enters or leaves the model rather than for a layer.</summary>
    public bool IsTerminal => Family is LayerFamily.Input or LayerFamily.Output;
}

/// <summary>One arrow.</summary>
/// <param name="From">The position of the box whose output flows.</param>
/// <param name="To">The position of the box that reads it.</param>
/// <param name="Label">The shape of what flows; null where that is unknown or not shown.</param>
internal sealed record DiagramEdge(int From, int To, string? Label)
{
    /// <summary>Whether only one of two models has it, and which; null where nothing is compared.</summary>
    public DiagramChange? Change { get; init; }
}

/// <summary>A block that is drawn with what it consists of.</summary>
/// <param name="Name">A name that no other block has.</param>
/// <param name="Title">What is written at its frame.</param>
/// <param name="Parent">The block that it lies in; −1 for none.</param>
internal sealed record DiagramCluster(string Name, string Title, int Parent);
