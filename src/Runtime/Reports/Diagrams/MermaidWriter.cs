using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>Writes a graph as a Mermaid flowchart.</summary>
internal sealed class MermaidWriter
{
    private readonly StringBuilder _text = new();
    private readonly DiagramGraph _graph;
    private readonly DiagramOptions _options;
    private readonly string[] _ids;
    private readonly string[] _clusterIds;

    private MermaidWriter(DiagramGraph graph, DiagramOptions options)
    {
        _graph = graph;
        _options = options;
        var taken = new HashSet<string>();
        _ids = [.. graph.Nodes.Select(node => Id(node.Name, taken))];
        _clusterIds = [.. graph.Clusters.Select(cluster => Id(cluster.Name, taken))];
    }

    /// <summary>The flowchart; every layer has a line of its own, named after it.</summary>
    /// <param name="graph">What is shown.</param>
    /// <param name="options">What colours stand for.</param>
    public static string Write(DiagramGraph graph, DiagramOptions options)
    {
        var writer = new MermaidWriter(graph, options);
        writer.Write();
        return writer._text.ToString();
    }

    private void Write()
    {
        _text.Append(_options.Direction == DiagramDirection.TopToBottom ? "flowchart TB\n" : "flowchart LR\n");
        Members(FrameEdges.Model, "  ");
        foreach (DiagramEdge edge in _graph.Edges)
            _text.Append($"  {_ids[edge.From]} {(edge.Change == DiagramChange.Removed ? "-.->" : "-->")}{(edge.Label is null ? "" : $"|\"{Escape(edge.Label)}\"|")} {_ids[edge.To]}\n");
        DiagramLook[] looks = [.. _graph.Nodes.Select(node => DiagramLook.Of(node, _options)).DistinctBy(static look => look.Name).OrderBy(static look => look.Name, StringComparer.Ordinal)];
        foreach (DiagramLook look in looks)
            _text.Append($"  classDef {look.Name} fill:{DiagramPalette.Text(DiagramPalette.Light(look.Hue))},stroke:{DiagramPalette.Text(look.Hue)},color:{DiagramPalette.Text(DiagramPalette.Ink)}\n");
        Marks();
    }

    private void Members(int cluster, string indent)
    {
        var opened = new HashSet<int>();
        for (int node = 0; node < _graph.Nodes.Count; node++)
        {
            int inner = FrameEdges.Model;
            int around = _graph.Nodes[node].Cluster;
            for (; around != cluster && around != FrameEdges.Model; around = _graph.Clusters[around].Parent)
                inner = around;
            if (around != cluster)
                continue;
            if (inner == FrameEdges.Model)
            {
                Node(node, indent);
            }
            else if (opened.Add(inner))
            {
                _text.Append($"{indent}subgraph {_clusterIds[inner]}[\"{Escape(_graph.Clusters[inner].Title)}\"]\n");
                Members(inner, indent + "  ");
                _text.Append(indent).Append("end\n");
            }
        }
    }

    private void Node(int at, string indent)
    {
        DiagramNode node = _graph.Nodes[at];
        string label = string.Join("<br/>", new[] { $"<b>{Escape(DiagramSign.Title(node))}</b>" }.Concat(node.Lines.Select(Escape)));
        (string open, string close) = node.IsTerminal ? ("([", "])") : ("[", "]");
        _text.Append($"{indent}{_ids[at]}{open}\"{label}\"{close}:::{DiagramLook.Of(node, _options).Name}\n");
    }

    private void Marks()
    {
        for (int at = 0; at < _graph.Nodes.Count; at++)
        {
            DiagramNode node = _graph.Nodes[at];
            var styles = new List<string>();
            if (node.Mistake is not null)
                styles.Add("stroke:" + DiagramPalette.Text(DiagramPalette.Mistake));
            if (node.Mistake is not null || node.IsCode || node.Change is not null)
                styles.Add("stroke-width:3px");
            if (node.IsDead || node.Change == DiagramChange.Removed)
                styles.Add("stroke-dasharray:5 3");
            if (styles.Count > 0)
                _text.Append($"  style {_ids[at]} {string.Join(",", styles)}\n");
        }

        foreach (IGrouping<DiagramChange, int> edges in Enumerable.Range(0, _graph.Edges.Count).Where(at => _graph.Edges[at].Change is not null).GroupBy(at => _graph.Edges[at].Change!.Value).OrderBy(static edges => edges.Key))
            _text.Append(CultureInfo.InvariantCulture, $"  linkStyle {string.Join(",", edges)} stroke:{DiagramPalette.Text(DiagramPalette.Hue(edges.Key))}\n");
    }

    // Names as they are where they are plain; letters before words that mean something to Mermaid keep them apart.
    private static string Id(string name, HashSet<string> taken)
    {
        var plain = new StringBuilder();
        foreach (char letter in name)
            plain.Append(char.IsAsciiLetterOrDigit(letter) || letter == '_' ? letter : '_');
        string id = "n_" + plain;
        for (int turn = 2; !taken.Add(id); turn++)
            id = string.Create(CultureInfo.InvariantCulture, $"n_{plain}__{turn}");
        return id;
    }

    // Mermaid's entities: https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            if (char.IsControl(letter))
                escaped.Append(' ');
            else if ("\"#&<>`*_~|\\[]{}".Contains(letter) && letter != '_')
                escaped.Append(CultureInfo.InvariantCulture, $"#{(int)letter};");
            else
                escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
