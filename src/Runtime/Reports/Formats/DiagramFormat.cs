using System;
using System.Collections.Generic;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>A way to draw a model, by the name that command lines take: <c>mermaid</c>, <c>svg</c>, <c>png</c>.</summary>
public sealed class DiagramFormat
{
    private readonly Func<Architecture, DiagramOptions?, byte[]> _write;

    private DiagramFormat(string name, string description, bool isText, Func<Architecture, DiagramOptions?, byte[]> write)
    {
        (Name, Description, IsText) = (name, description, isText);
        _write = write;
    }

    /// <summary>All there are.</summary>
    public static IReadOnlyList<DiagramFormat> All { get; } =
    [
        Text("mermaid", "for Markdown pages", Diagram.Mermaid),
        Text("dot", "for Graphviz", Diagram.Dot),
        Text("svg", "a vector picture", Diagram.Svg),
        new("png", "a picture", isText: false, Diagram.Png),
    ];

    /// <summary>The name: small letters.</summary>
    public string Name { get; }

    /// <summary>What it is, in a few words.</summary>
    public string Description { get; }

    /// <summary>Whether it is text, in UTF-8.</summary>
    public bool IsText { get; }

    /// <summary>Draws a model.</summary>
    /// <param name="architecture">The model or part; a broken one is drawn up to the bad layer, which is marked.</param>
    /// <param name="options">What to show; the defaults where null.</param>
    /// <returns>The bytes of a file; text ends with a line end.</returns>
    /// <exception cref="ArgumentException">An option is out of its range, or the picture would be too large.</exception>
    public byte[] Write(Architecture architecture, DiagramOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        return _write(architecture, options);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static DiagramFormat Text(string name, string description, Func<Architecture, DiagramOptions?, string> write) =>
        new(name, description, isText: true, (architecture, options) => Encoding.UTF8.GetBytes(write(architecture, options).TrimEnd('\n') + "\n"));
}
