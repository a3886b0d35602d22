using System;
using System.Collections.Generic;

namespace Autoencoders.Reports;

/// <summary>A way to write what a model consists of, by the name that command lines take: <c>keras3</c>, <c>detailed</c>, <c>html</c>.</summary>
public sealed class SummaryFormat
{
    private readonly Func<Architecture, KerasSummaryOptions, DetailedTableOptions, string> _write;

    private SummaryFormat(string name, string description, bool isTable, Func<Architecture, KerasSummaryOptions, DetailedTableOptions, string> write)
    {
        (Name, Description, IsTable) = (name, description, isTable);
        _write = write;
    }

    /// <summary>All there are; the first one is what <see cref="KerasSummary"/> writes by default.</summary>
    public static IReadOnlyList<SummaryFormat> All { get; } =
    [
        Keras("keras2", "Keras 2.0 to 2.2", KerasFormat.Keras2),
        Keras("keras20", "Keras 2.0 of 2017", KerasFormat.Keras20),
        Keras("keras23", "Keras 2.3", KerasFormat.Keras23),
        Keras("tf26", "tf.keras 1.14 to 2.6", KerasFormat.Tf26),
        Keras("keras27", "Keras 2.7 to 2.12", KerasFormat.Keras27),
        Keras("keras215", "Keras 2.13 to 2.15", KerasFormat.Keras215),
        Keras("keras3", "Keras 3", KerasFormat.Keras3),
        Keras("keras30", "Keras 3.0", KerasFormat.Keras30),
        new("detailed", "every column there is", isTable: true, static (architecture, _, table) => DetailedTable.Of(architecture, table).ToText()),
        new("markdown", "the same for a page", isTable: false, static (architecture, _, table) => DetailedTable.Of(architecture, table).ToMarkdown()),
        new("csv", "the same for a spreadsheet", isTable: false, static (architecture, _, table) => DetailedTable.Of(architecture, table).ToCsv()),
        new("json", "a document that can be read again", isTable: false, static (architecture, _, _) => ArchitectureJson.Write(architecture)),
        new("html", "a page with table, diagram and details", isTable: false, static (architecture, keras, table) =>
            HtmlReport.Write(architecture, new HtmlReportOptions { Table = table, Diagram = Diagram.Svg(architecture), Title = keras.ModelName })),
    ];

    /// <summary>The name: small letters and digits.</summary>
    public string Name { get; }

    /// <summary>What it is, in a few words.</summary>
    public string Description { get; }

    /// <summary>Whether it is a table to be read in a terminal, and not a document for a program or a page.</summary>
    public bool IsTable { get; }

    /// <summary>Writes a model; lines end with <c>\n</c>, the last one too.</summary>
    /// <param name="architecture">The model or part; a broken one has its rows up to the bad layer.</param>
    /// <param name="keras">How a table of Keras is written, but for its era, which the format gives; its name is the heading of a page, too.</param>
    /// <param name="table">How every other table is written, and the batch for which memory is estimated.</param>
    /// <exception cref="ArgumentException">An option has no meaning for this model, or is out of its range.</exception>
    public string Write(Architecture architecture, KerasSummaryOptions? keras = null, DetailedTableOptions? table = null)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        return _write(architecture, keras ?? new KerasSummaryOptions(), table ?? new DetailedTableOptions()).TrimEnd('\n') + "\n";
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    // The caller's options stay as they are.
    private static SummaryFormat Keras(string name, string description, KerasFormat era) => new(name, description, isTable: true, (architecture, keras, _) => KerasSummary.Write(architecture, new KerasSummaryOptions
    {
        Format = era,
        ShowInput = keras.ShowInput,
        ModelName = keras.ModelName,
        ShowTrainable = keras.ShowTrainable,
        ExpandNested = keras.ExpandNested,
        LayerRange = keras.LayerRange,
        LineLength = keras.LineLength,
        Positions = keras.Positions,
        OptimizerParameters = keras.OptimizerParameters,
        Ascii = keras.Ascii,
        Colors = keras.Colors,
    }));
}
