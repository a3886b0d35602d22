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

    /// <summary>Whether a last column says which rows an optimizer changes: Y, or N for a frozen one. Keras has it since 2.8.</summary>
    public bool ShowTrainable { get; set; }
}
