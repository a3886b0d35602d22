using System.Collections.Generic;

namespace Autoencoders.Reports;

/// <summary>How a Keras table is written; the names are those of Keras' <c>summary()</c>.</summary>
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

    /// <summary>Whether the rows of a block stand below it. Keras has it since 2.7.</summary>
    public bool ExpandNested { get; set; }

    /// <summary>
    /// The first and the last row that are shown, as names or regular expressions that match where a name starts; all by default. The totals stay
    /// those of the whole model. Keras has it since 2.10.
    /// </summary>
    public (string First, string Last)? LayerRange { get; set; }

    /// <summary>The width of the table in characters; the era's own by default. It does not depend on the terminal.</summary>
    public int? LineLength { get; set; }

    /// <summary>Where each column ends: shares of the width where the last is at most 1, else characters; the era's own by default.</summary>
    public IReadOnlyList<double>? Positions { get; set; }

    /// <summary>How many numbers the optimizer keeps, which Keras 3 adds to the total once a model was compiled and trained; null to leave that out.</summary>
    public long? OptimizerParameters { get; set; }

    /// <summary>Whether the boxes of Keras 3 are drawn with <c>+</c>, <c>-</c> and <c>|</c>, for where others cannot be shown.</summary>
    public bool Ascii { get; set; }

    /// <summary>Whether Keras 3 colours classes and numbers, by ANSI escapes for 256 colours.</summary>
    public bool Colors { get; set; }
}
