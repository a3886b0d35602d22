namespace Autoencoders.Reports;

/// <summary>What a snapshot of an architecture looks like.</summary>
public enum SnapshotFormat
{
    /// <summary>A <c>.txt</c>: the table as Keras prints it, and below it the document as JSON.</summary>
    Text = 0,

    /// <summary>A <c>.json</c>: the document alone.</summary>
    Json,
}

/// <summary>Where and how a snapshot is kept.</summary>
public sealed record SnapshotOptions
{
    /// <summary>What the file looks like.</summary>
    public SnapshotFormat Format { get; init; }

    /// <summary>The folder of the files; null for the folder of the source file that asks.</summary>
    public string? Folder { get; init; }

    /// <summary>The first half of the file's name; null for the name of the source file that asks, which is that of its class as a rule.</summary>
    public string? TestClass { get; init; }
}
