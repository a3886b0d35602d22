namespace Autoencoders.Reports;

/// <summary>What became of a layer from one model to another, as a diagram marks it.</summary>
public enum DiagramChange
{
    /// <summary>Only the newer model has it.</summary>
    Added = 0,

    /// <summary>Only the older model has it.</summary>
    Removed,

    /// <summary>Both have it, but not the same.</summary>
    Changed,
}
