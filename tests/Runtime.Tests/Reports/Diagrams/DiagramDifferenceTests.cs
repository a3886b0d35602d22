using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Autoencoders.Reports;

namespace Autoencoders.Runtime.Tests.Reports.Diagrams;

public sealed class DiagramDifferenceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Fact]
    public void RemovedLayer_StandsWhereItWas_BetweenDashedEdges()
    {
        DiagramGraph graph = Graph(DiagramModels.UNet(), DiagramModels.ShallowUNet());

        int concatenate = Find(graph, "concatenate (gone)"), before = Find(graph, "up_sampling2d"), behind = Find(graph, "conv2d_1");
        Assert.Equal(DiagramChange.Removed, graph.Nodes[concatenate].Change);
        Assert.True(before < concatenate && concatenate < behind);
        Assert.Equal(DiagramChange.Removed, Edge(graph, Find(graph, "skip14"), concatenate)?.Change);
        Assert.Equal(DiagramChange.Removed, Edge(graph, concatenate, behind)?.Change);
        Assert.Equal(DiagramChange.Added, Edge(graph, before, behind)?.Change);
        Assert.Null(Edge(graph, Find(graph, "conv2d"), before)?.Change);
    }

    [Fact]
    public void ChangedLayer_SaysWhatChanged()
    {
        DiagramGraph graph = Graph(DiagramModels.UNet(), DiagramModels.ShallowUNet());

        DiagramNode changed = graph.Nodes[Find(graph, "skip28")];
        Assert.Equal(DiagramChange.Changed, changed.Change);
        Assert.Contains("filters 16 → 24", changed.Lines);
        Assert.Null(graph.Nodes[Find(graph, "up_sampling2d")].Change);
    }

    [Fact]
    public void AddedAndRemoved_AreEachOthersOpposite()
    {
        DiagramGraph there = Graph(DiagramModels.UNet(), DiagramModels.ShallowUNet()), back = Graph(DiagramModels.ShallowUNet(), DiagramModels.UNet());

        Assert.Single(there.Nodes, static node => node.Change == DiagramChange.Removed);
        Assert.DoesNotContain(there.Nodes, static node => node.Change == DiagramChange.Added);
        Assert.Single(back.Nodes, static node => node.Change == DiagramChange.Added);
        Assert.DoesNotContain(back.Nodes, static node => node.Change == DiagramChange.Removed);
    }

    [Fact]
    public void EveryFormat_ShowsWhatIsGone()
    {
        var options = new DiagramOptions { Difference = ArchitectureDifference.Between(DiagramModels.UNet(), DiagramModels.ShallowUNet()) };
        string red = DiagramPalette.Text(DiagramPalette.Hue(DiagramChange.Removed));

        string mermaid = Diagram.Mermaid(DiagramModels.ShallowUNet(), options);
        Assert.Contains("− Concatenate", mermaid);
        Assert.Contains("n_skip14 -.-> n_concatenate__gone_", mermaid);
        string[] links = [.. mermaid.Split('\n').Where(static line => line.Contains("->", StringComparison.Ordinal))];
        Assert.Contains($"linkStyle {string.Join(",", Enumerable.Range(0, links.Length).Where(at => links[at].Contains("-.->", StringComparison.Ordinal)))} stroke:{red}\n", mermaid);
        string dot = Diagram.Dot(DiagramModels.ShallowUNet(), options);
        Assert.Contains($"\"skip14\" -> \"concatenate (gone)\" [color=\"{red}\", style=dashed]", dot);
        XElement[] dashed = [.. XDocument.Parse(Diagram.Svg(DiagramModels.ShallowUNet(), options)).Descendants().Where(static element => element.Attribute("stroke-dasharray") is not null)];
        Assert.Equal(1, dashed.Count(static element => element.Name.LocalName == "rect"));
        Assert.Equal(3, dashed.Count(element => element.Name.LocalName == "path" && (string?)element.Attribute("stroke") == red));
        RgbImage image = Diagram.Image(DiagramModels.ShallowUNet(), options);
        Rgb tint = DiagramPalette.Light(DiagramPalette.Hue(DiagramChange.Removed));
        Assert.Contains(Enumerable.Range(0, image.Width * image.Height), at => image[at % image.Width, at / image.Width] == tint);
    }

    [Fact]
    public void RemovedBlock_IsAFrameOfItsOwn_AndOneThatLostALayerKeepsItsFrame()
    {
        DiagramGraph fewer = Graph(DiagramModels.Blocks(3), DiagramModels.Blocks(2)), closed = Graph(DiagramModels.Blocks(3), DiagramModels.Blocks(2), new DiagramOptions { ExpandNested = 0 });

        Assert.Equal(["Residual ×2 · residual", "− Residual · residual_2"], fewer.Clusters.Select(static cluster => cluster.Title));
        Assert.Equal(3, fewer.Nodes.Count(static node => node.Change == DiagramChange.Removed && node.Cluster == 1));
        Assert.Equal("residual_2", Assert.Single(closed.Nodes, static node => node.Change == DiagramChange.Removed).Name);

        DiagramGraph shorter = Graph(DiagramModels.Blocks(3), DiagramModels.ShortBlocks(3)), shut = Graph(DiagramModels.Blocks(3), DiagramModels.ShortBlocks(3), new DiagramOptions { ExpandNested = 0 });
        Assert.Equal([0, 1, 2], shorter.Nodes.Where(static node => node.Change == DiagramChange.Removed).Select(static node => node.Cluster));
        Assert.All(shut.Nodes.Where(static node => node.Family == LayerFamily.Block), static node => Assert.Contains("− dense", node.Lines));
    }

    [Fact]
    public void AddedBlock_IsAdded_ThoughItHasManyLayers() =>
        Assert.Equal("residual_2", Assert.Single(Graph(DiagramModels.Blocks(2), DiagramModels.Blocks(3), new DiagramOptions { ExpandNested = 0 }).Nodes, static node => node.Change == DiagramChange.Added).Name);

    [Fact]
    public void NoDifference_DrawsTheModelPale()
    {
        DiagramGraph same = Graph(DiagramModels.UNet(), DiagramModels.UNet());

        Assert.All(same.Nodes, static node => Assert.Null(node.Change));
        Assert.All(same.Edges, static edge => Assert.Null(edge.Change));
        Assert.Equal(DiagramGraphBuilder.Build(DiagramModels.UNet(), new DiagramOptions()).Edges, same.Edges);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void WhateverChanged_AllLayersOfBothAreThere_AndEdgesLeadOn(int seed)
    {
        Architecture before = DiagramModels.Random(seed), after = DiagramModels.Random(seed + 1000);
        ArchitectureDifference difference = ArchitectureDifference.Between(before, after);
        var options = new DiagramOptions { Difference = difference };
        DiagramGraph graph = DiagramGraphBuilder.Build(after, options);

        int removed = difference.Changes.Count(static change => change.Kind == ArchitectureChangeKind.Removed);
        Assert.Equal(after.Nodes.Count + removed, graph.Nodes.Count(static node => node.Family != LayerFamily.Output));
        Assert.Equal(removed, graph.Nodes.Count(static node => node.Change == DiagramChange.Removed && node.Family != LayerFamily.Output));
        Assert.Equal(graph.Nodes.Count, graph.Nodes.Select(static node => node.Name).Distinct().Count());
        Assert.All(graph.Edges, static edge => Assert.True(edge.From < edge.To));
        Assert.Equal(graph.Edges.Count, graph.Edges.Select(static edge => (edge.From, edge.To)).Distinct().Count());
        DiagramDrawing drawing = FrameLayout.Draw(graph, DiagramStyle.Svg, options.Direction);
        Assert.Equal(graph.Nodes.Count, drawing.Boxes.Count);
        foreach ((DrawnBox box, int at) in drawing.Boxes.Select(static (box, at) => (box, at)))
            Assert.DoesNotContain(drawing.Boxes.Take(at), other => other.Area.Overlaps(box.Area));
    }

    [Fact]
    public void TwoAnswersToWhatChanged_AreRefused() =>
        Assert.Contains("give one of them", Assert.Throws<ArgumentException>(static () => Diagram.Dot(DiagramModels.UNet(), new DiagramOptions
        {
            Difference = ArchitectureDifference.Between(DiagramModels.UNet(), DiagramModels.UNet()),
            Changes = new Dictionary<string, DiagramChange>(),
        })).Message);

    private static DiagramGraph Graph(Architecture before, Architecture after, DiagramOptions? options = null) =>
        DiagramGraphBuilder.Build(after, (options ?? new DiagramOptions()) with { Difference = ArchitectureDifference.Between(before, after) });

    private static int Find(DiagramGraph graph, string name) => Assert.Single(Enumerable.Range(0, graph.Nodes.Count), at => graph.Nodes[at].Name == name);

    private static DiagramEdge? Edge(DiagramGraph graph, int from, int to) => graph.Edges.SingleOrDefault(edge => edge.From == from && edge.To == to);
}
