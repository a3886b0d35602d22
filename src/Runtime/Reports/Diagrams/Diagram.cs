using System;
using System.Diagnostics.CodeAnalysis;

namespace Autoencoders.Reports;

/// <summary>Pictures of what a model consists of and how data flow through it. The same model and options give the same characters and bytes.</summary>
public static class Diagram
{
    /// <summary>A flowchart in Mermaid's language, which Markdown pages show: https://mermaid.js.org/syntax/flowchart.html.</summary>
    /// <param name="architecture">The model or part; a broken one is drawn up to the bad layer, which is marked.</param>
    /// <param name="options">What to show; the defaults where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static string Mermaid(Architecture architecture, DiagramOptions? options = null) => MermaidWriter.Write(Graph(architecture, ref options), options);

    /// <summary>A graph in Graphviz' language: https://graphviz.org/doc/info/lang.html.</summary>
    /// <param name="architecture">The model or part; a broken one is drawn up to the bad layer, which is marked.</param>
    /// <param name="options">What to show; the defaults where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static string Dot(Architecture architecture, DiagramOptions? options = null) => DotWriter.Write(Graph(architecture, ref options), options);

    /// <summary>A vector picture, laid out here; it suits light and dark pages.</summary>
    /// <param name="architecture">The model or part; a broken one is drawn up to the bad layer, which is marked.</param>
    /// <param name="options">What to show; the defaults where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static string Svg(Architecture architecture, DiagramOptions? options = null)
    {
        DiagramGraph graph = Graph(architecture, ref options);
        return SvgWriter.Write(graph, FrameLayout.Draw(graph, DiagramStyle.Svg, options.Direction), DiagramStyle.Svg, options);
    }

    /// <summary>A PNG file, laid out here, on white; <see cref="DiagramOptions.Scale"/> or <see cref="DiagramOptions.Dpi"/> says how large.</summary>
    /// <param name="architecture">The model or part; a broken one is drawn up to the bad layer, which is marked.</param>
    /// <param name="options">What to show; the defaults where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">The picture would have more than 100 million pixels.</exception>
    public static byte[] Png(Architecture architecture, DiagramOptions? options = null) => PngWriter.Encode(Image(architecture, options));

    /// <summary>The pixels of <see cref="Png"/>.</summary>
    /// <param name="architecture">The model or part; a broken one is drawn up to the bad layer, which is marked.</param>
    /// <param name="options">What to show; the defaults where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentException">The picture would have more than 100 million pixels.</exception>
    public static RgbImage Image(Architecture architecture, DiagramOptions? options = null)
    {
        DiagramGraph graph = Graph(architecture, ref options);
        return DiagramPainter.Paint(graph.Name, FrameLayout.Draw(graph, DiagramStyle.Png, options.Direction), DiagramStyle.Png, options);
    }

    private static DiagramGraph Graph(Architecture architecture, [NotNull] ref DiagramOptions? options)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        options ??= new DiagramOptions();
        options.Check();
        return DiagramGraphBuilder.Build(architecture, options);
    }
}
