namespace Autoencoders.Reports;

/// <summary>How a Keras table is written.</summary>
public sealed class KerasSummaryOptions
{
    /// <summary>Whose table it is.</summary>
    public KerasFormat Format { get; set; } = KerasFormat.Keras2;

    /// <summary>Whether the input has a row. By default a chain of layers prints as Keras' Sequential, without; a graph or a part with.</summary>
    public bool? ShowInput { get; set; }

    /// <summary>The name in the title line, where the format has one; the class name in snake case by default.</summary>
    public string? ModelName { get; set; }
}
