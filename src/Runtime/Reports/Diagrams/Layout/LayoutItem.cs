namespace Autoencoders.Reports;

/// <summary>What stands in a layer: a node, or a place through which a long edge passes.</summary>
/// <param name="node">The node; −1 for a place of an edge.</param>
/// <param name="layer">The layer.</param>
internal sealed class LayoutItem(int node, int layer)
{
    /// <summary>The node; −1 for a place of an edge.</summary>
    public int Node { get; } = node;

    /// <summary>The layer, from 0.</summary>
    public int Layer { get; } = layer;

    /// <summary>Whether it stands for a node.</summary>
    public bool IsNode => Node >= 0;

    /// <summary>The position in the layer.</summary>
    public int Order { get; set; }

    /// <summary>What it needs across, before its centre.</summary>
    public double Before { get; set; }

    /// <summary>What it needs across, behind its centre.</summary>
    public double Behind { get; set; }

    /// <summary>Its size along.</summary>
    public double Along { get; init; }

    /// <summary>Where its centre is, across.</summary>
    public double Center { get; set; }
}
