using System;
using System.Collections.Generic;

namespace Autoencoders.Reports;

/// <summary>The tables that Keras' <c>summary()</c> prints, byte for byte.</summary>
/// <remarks>A table needs an architecture only: no weights, no forward pass. A broken model has its rows up to the bad layer, which is marked.</remarks>
public static class KerasSummary
{
    /// <summary>Writes a table; lines end with <c>\n</c>, the last one without.</summary>
    /// <param name="architecture">The model or part.</param>
    /// <param name="options">Era, name and rows; Keras 2.0–2.2 and the model's own by default.</param>
    /// <exception cref="ArgumentException">The range names no row, or the columns leave no room.</exception>
    public static string Write(Architecture architecture, KerasSummaryOptions? options = null)
    {
        if (architecture is null)
            throw new ArgumentNullException(nameof(architecture));
        options ??= new KerasSummaryOptions();
        var table = new SummaryTable(architecture, options);
        IEnumerable<string> lines = options.Format switch
        {
            KerasFormat.Keras27 or KerasFormat.Keras215 => new WrappingLayout(table, options).Lines(),
            KerasFormat.Keras3 or KerasFormat.Keras30 => new BoxLayout(table, options).Lines(),
            _ => new ClassicLayout(table, options).Lines(),
        };
        return string.Join("\n", lines);
    }
}
