using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>Writes a graph for Graphviz.</summary>
internal sealed class DotWriter
{
    private readonly StringBuilder _text = new();
    private readonly DiagramGraph _graph;
    private readonly DiagramOptions _options;

    private DotWriter(DiagramGraph graph, DiagramOptions options)
    {
        _graph = graph;
        _options = options;
    }

    /// <summary>The graph; every layer has a line of its own, named after it.</summary>
    /// <param name="graph">What is shown.</param>
    /// <param name="options">What colours stand for.</param>
    public static string Write(DiagramGraph graph, DiagramOptions options)
    {
        var writer = new DotWriter(graph, options);
        writer.Write();
        return writer._text.ToString();
    }

    private void Write()
    {
        _text.Append($"digraph {Quote(_graph.Name)} {{\n");
        _text.Append($"  rankdir={(_options.Direction == DiagramDirection.TopToBottom ? "TB" : "LR")};\n");
        _text.Append("  fontname=\"Helvetica\";\n");
        _text.Append("  node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica\", fontsize=11, margin=\"0.15,0.07\"];\n");
        _text.Append("  edge [fontname=\"Helvetica\", fontsize=10, color=\"").Append(DiagramPalette.Text(DiagramPalette.Line)).Append("\"];\n");
        Members(FrameEdges.Model, "  ");
        foreach (DiagramEdge edge in _graph.Edges)
            _text.Append($"  {Quote(_graph.Nodes[edge.From].Name)} -> {Quote(_graph.Nodes[edge.To].Name)}{Attributes(edge)};\n");
        _text.Append("}\n");
    }

    private void Members(int cluster, string indent)
    {
        foreach (DiagramNode node in _graph.Nodes.Where(node => node.Cluster == cluster))
            Node(node, indent);
        for (int inner = 0; inner < _graph.Clusters.Count; inner++)
        {
            if (_graph.Clusters[inner].Parent != cluster)
                continue;
            _text.Append($"{indent}subgraph {Quote("cluster_" + _graph.Clusters[inner].Name)} {{\n");
            _text.Append($"{indent}  label={Label(_graph.Clusters[inner].Title)}; labeljust=l; style=rounded; color=\"{DiagramPalette.Text(DiagramPalette.Line)}\";\n");
            Members(inner, indent + "  ");
            _text.Append(indent).Append("}\n");
        }
    }

    private void Node(DiagramNode node, string indent)
    {
        DiagramLook look = DiagramLook.Of(node, _options);
        string label = string.Join("\\n", new[] { DiagramSign.Title(node) }.Concat(node.Lines).Select(Escape));
        var attributes = new List<string>
        {
            $"label=\"{label}\"",
            $"fillcolor=\"{DiagramPalette.Text(DiagramPalette.Light(look.Hue))}\"",
            $"color=\"{DiagramPalette.Text(node.Mistake is null ? look.Hue : DiagramPalette.Mistake)}\"",
        };
        if (node.Mistake is not null || node.IsCode || node.Change is not null)
            attributes.Add("penwidth=2.5");
        if (node.IsCode)
            attributes.Add("peripheries=2");
        if (node.IsDead || node.Change == DiagramChange.Removed)
            attributes.Add("style=\"rounded,filled,dashed\"");
        if (node.Mistake is not null)
            attributes.Add($"tooltip={Label(node.Mistake)}");
        _text.Append($"{indent}{Quote(node.Name)} [{string.Join(", ", attributes)}];\n");
    }

    private static string Attributes(DiagramEdge edge)
    {
        var attributes = new List<string>();
        if (edge.Label is not null)
            attributes.Add($"label={Label(edge.Label)}");
        if (edge.Change is { } change)
            attributes.Add($"color=\"{DiagramPalette.Text(DiagramPalette.Hue(change))}\"");
        if (edge.Change == DiagramChange.Removed)
            attributes.Add("style=dashed");
        return attributes.Count == 0 ? "" : $" [{string.Join(", ", attributes)}]";
    }

    private static string Label(string text) => $"\"{Escape(text)}\"";

    // A name is compared as it is written; only its quotation marks need an escape.
    private static string Quote(string name) => "\"" + name.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    // In labels a backslash begins an escape, and an ampersand an entity.
    private static string Escape(string text) => string.Concat(text.Select(static letter => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '&' => "&amp;",
        < ' ' => " ",
        _ => letter.ToString(),
    }));
}
