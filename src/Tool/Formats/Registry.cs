using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Autoencoders.Reports;
using Autoencoders.Tool.Terminal;

namespace Autoencoders.Tool.Formats;

/// <summary>A way to write something, by the name that <c>--format</c> takes.</summary>
/// <typeparam name="TWriter">What writes it.</typeparam>
/// <param name="Name">The name.</param>
/// <param name="Description">What it is, in a few words.</param>
/// <param name="Write">Writes it.</param>
/// <param name="Look">What it is in a terminal.</param>
internal sealed record Format<TWriter>(string Name, string Description, TWriter Write, TextLook Look = TextLook.Plain);

/// <summary>All that can be written: the library's formats, and those of differences. A command without formats is not offered.</summary>
/// <param name="Summaries">Tables of one model.</param>
/// <param name="Diagrams">Drawings of one model.</param>
/// <param name="Differences">What changed from one model to another; null where nothing did.</param>
internal sealed record Registry(
    IReadOnlyList<Format<Func<Architecture, KerasSummaryOptions, DetailedTableOptions, Content>>> Summaries,
    IReadOnlyList<Format<Func<Architecture, DiagramOptions, Content>>> Diagrams,
    IReadOnlyList<Format<Func<Architecture, Architecture, string?>>> Differences)
{
    /// <summary>What the tool offers.</summary>
    public static Registry Default { get; } = new(
        [.. SummaryFormat.All.Select(static format => new Format<Func<Architecture, KerasSummaryOptions, DetailedTableOptions, Content>>(
            format.Name, format.Description, (architecture, keras, table) => format.Write(architecture, keras, table), format.IsTable ? TextLook.Table : TextLook.Plain))],
        [.. DiagramFormat.All.Select(static format => new Format<Func<Architecture, DiagramOptions, Content>>(format.Name, format.Description, (architecture, options) => Drawing(format, architecture, options)))],
        [
            Difference("text", "a line a change", static (difference, _) => difference.ToText(), TextLook.Difference),
            Difference("markdown", "for a pull request", static (difference, _) => difference.ToMarkdown()),
            Difference("mermaid", "both models in one drawing, with what was added, removed and changed in colour", static (difference, after) => Diagram.Mermaid(after, new DiagramOptions { Difference = difference })),
            Difference("dot", "the same for Graphviz", static (difference, after) => Diagram.Dot(after, new DiagramOptions { Difference = difference })),
            Difference("svg", "the same as a picture, of one model", static (difference, after) => Diagram.Svg(after, new DiagramOptions { Difference = difference })),
        ]);

    private static Content Drawing(DiagramFormat format, Architecture architecture, DiagramOptions options)
    {
        byte[] drawing = format.Write(architecture, options);
        return format.IsText ? Encoding.UTF8.GetString(drawing) : drawing;
    }

    private static Format<Func<Architecture, Architecture, string?>> Difference(string name, string description, Func<ArchitectureDifference, Architecture, string> write, TextLook look = TextLook.Plain) =>
        new(name, description, (before, after) => ArchitectureDifference.Between(before, after) is { IsEmpty: false } difference ? write(difference, after) : null, look);
}
