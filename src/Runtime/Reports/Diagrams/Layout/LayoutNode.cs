namespace Autoencoders.Reports;

/// <summary>What a layered layout places. Across is the direction in which a layer extends, along the one in which edges lead.</summary>
/// <param name="Across">Its size across, in points.</param>
/// <param name="Along">Its size along, in points.</param>
internal sealed record LayoutNode(double Across, double Along)
{
    /// <summary>Whether it is where edges enter or leave the frame: in the first or the last layer.</summary>
    public LayoutPort Port { get; init; }

    /// <summary>Whether an edge may leave and enter at its sides.</summary>
    public bool HasSides { get; init; }

    /// <summary>What the label beside its outgoing edges takes up before and behind them, across.</summary>
    public (double Before, double Behind) Label { get; init; }

    /// <summary>What the label takes up along.</summary>
    public double LabelAlong { get; init; }
}

/// <summary>What a node of a layout is.</summary>
internal enum LayoutPort
{
    None = 0,
    Entrance,
    Exit,
}

/// <summary>An edge of a layout; it leads from an earlier node to a later one.</summary>
/// <param name="From">The node it comes from.</param>
/// <param name="To">The node it leads to.</param>
/// <param name="FromOffset">Where it leaves, across, from the node's centre.</param>
/// <param name="ToOffset">Where it enters, across, from the node's centre.</param>
internal sealed record LayoutEdge(int From, int To, double FromOffset = 0, double ToOffset = 0)
{
    /// <summary>What a label beside the edge takes up before and behind it, across, where it is long.</summary>
    public (double Before, double Behind) Label { get; init; }
}
