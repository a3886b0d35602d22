using System;
using System.Collections.Generic;
using Autoencoders.Reports;

namespace Autoencoders.Tool.Formats;

/// <summary>A way to write something, by the name that <c>--format</c> takes.</summary>
/// <typeparam name="TWriter">What writes it.</typeparam>
/// <param name="Name">The name.</param>
/// <param name="Description">What it is, in a few words.</param>
/// <param name="Write">Writes it.</param>
internal sealed record Format<TWriter>(string Name, string Description, TWriter Write);

/// <summary>All that can be written: a new format is a line here. A command without formats is not offered.</summary>
/// <param name="Summaries">Tables of one model.</param>
/// <param name="Diagrams">Drawings of one model.</param>
/// <param name="Differences">What changed from one model to another; null where nothing did.</param>
internal sealed record Registry(
    IReadOnlyList<Format<Func<Architecture, KerasSummaryOptions, Content>>> Summaries,
    IReadOnlyList<Format<Func<Architecture, Content>>> Diagrams,
    IReadOnlyList<Format<Func<Architecture, Architecture, string?>>> Differences)
{
    /// <summary>What the tool offers.</summary>
    public static Registry Default { get; } = new(
        [
            Keras("keras2", KerasFormat.Keras2, "Keras 2.0 to 2.2"),
            Keras("keras20", KerasFormat.Keras20, "Keras 2.0 of 2017"),
            Keras("keras23", KerasFormat.Keras23, "Keras 2.3"),
            Keras("tf26", KerasFormat.Tf26, "tf.keras 1.14 to 2.6"),
            Keras("keras27", KerasFormat.Keras27, "Keras 2.7 to 2.12"),
            Keras("keras215", KerasFormat.Keras215, "Keras 2.13 to 2.15"),
            Keras("keras3", KerasFormat.Keras3, "Keras 3"),
            Table("detailed", "every column there is", static table => table.ToText()),
            Table("markdown", "the same for a page", static table => table.ToMarkdown()),
            Table("csv", "the same for a spreadsheet", static table => table.ToCsv()),
            new("json", "a document that can be read again", static (architecture, _) => ArchitectureJson.Write(architecture)),
            new("html", "a page with table, diagram and details", static (architecture, options) => HtmlReport.Write(architecture, new HtmlReportOptions { Diagram = Diagram.Svg(architecture), Title = options.ModelName })),
        ],
        [
            new("mermaid", "for Markdown pages", static architecture => Diagram.Mermaid(architecture)),
            new("dot", "for Graphviz", static architecture => Diagram.Dot(architecture)),
            new("svg", "a vector picture", static architecture => Diagram.Svg(architecture)),
            new("png", "a picture", static architecture => Diagram.Png(architecture)),
        ],
        [
            Difference("text", "a line a change", static (difference, _) => difference.ToText()),
            Difference("markdown", "for a pull request", static (difference, _) => difference.ToMarkdown()),
            Difference("mermaid", "the newer model with what changed in colour", static (difference, after) => Diagram.Mermaid(after, new DiagramOptions { Changes = difference.ToDiagramChanges() })),
            Difference("svg", "the same as a picture, of one model", static (difference, after) => Diagram.Svg(after, new DiagramOptions { Changes = difference.ToDiagramChanges() })),
        ]);

    private static Format<Func<Architecture, KerasSummaryOptions, Content>> Table(string name, string description, Func<DetailedTable, string> write) =>
        new(name, description, (architecture, options) => write(DetailedTable.Of(architecture, new DetailedTableOptions { Width = options.LineLength, Ascii = options.Ascii })));

    private static Format<Func<Architecture, Architecture, string?>> Difference(string name, string description, Func<ArchitectureDifference, Architecture, string> write) =>
        new(name, description, (before, after) => ArchitectureDifference.Between(before, after) is { IsEmpty: false } difference ? write(difference, after) : null);

    private static Format<Func<Architecture, KerasSummaryOptions, Content>> Keras(string name, KerasFormat format, string description) => new(name, description, (architecture, options) =>
    {
        options.Format = format;
        return KerasSummary.Write(architecture, options);
    });
}
