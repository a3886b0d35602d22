namespace Autoencoders.Reports;

/// <summary>What sort of change it is.</summary>
public enum ArchitectureChangeKind
{
    /// <summary>A layer that was not there.</summary>
    Added = 0,

    /// <summary>A layer that is no longer there.</summary>
    Removed,

    /// <summary>A layer under another name.</summary>
    Renamed,

    /// <summary>A layer that is told to do something else: another width, activation, rate or input.</summary>
    Changed,

    /// <summary>A layer that does the same to tensors of another shape, as a consequence of a change before it.</summary>
    Follows,

    /// <summary>The model as a whole: its name, named sizes, outputs, code, parts or mistakes.</summary>
    Model,

    /// <summary>A total.</summary>
    Total,
}

/// <summary>One change between two architectures, in words.</summary>
/// <param name="Kind">What sort of change it is.</param>
/// <param name="Subject">What changed: the name of a layer, as it is afterwards where it is still there, or of what else it is about.</param>
/// <param name="Text">How: <c>filters 32 → 48</c>.</param>
/// <param name="Parameters">How many weights the layer has more than before.</param>
public sealed record ArchitectureChange(ArchitectureChangeKind Kind, string Subject, string Text, long Parameters = 0)
{
    /// <summary>The change as a line: <c>conv2d_1: filters 32 → 48 (+2,320 parameters)</c>.</summary>
    public override string ToString() => Kind switch
    {
        ArchitectureChangeKind.Added or ArchitectureChangeKind.Removed => (Kind == ArchitectureChangeKind.Added ? "added " : "removed ") + Subject + ": " + Text + Delta,
        ArchitectureChangeKind.Total => Subject + " " + Text,
        _ => Subject + ": " + Text + Delta,
    };

    private string Delta => Parameters == 0 ? "" : " (" + Words.Signed(Parameters) + (Parameters is 1 or -1 ? " parameter)" : " parameters)");
}

/// <summary>A tensor of a checkpoint that is not as it was.</summary>
/// <param name="Key">Its name in checkpoints: <c>dense.kernel</c>.</param>
/// <param name="Before">Its shape before; null where it was not there.</param>
/// <param name="After">Its shape after; null where it is no longer there.</param>
public sealed record CheckpointChange(string Key, ShapeDocument? Before, ShapeDocument? After)
{
    /// <summary>The change in words: <c>dense.kernel (1568, 128) → (2352, 128)</c>.</summary>
    public override string ToString() => Before is null ? $"{Key} {After} is new" : After is null ? $"{Key} {Before} is gone" : $"{Key} {Before} → {After}";
}
