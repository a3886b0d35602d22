using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Autoencoders.Reports;
using Autoencoders.Runtime.Tests.Pictures;

namespace Autoencoders.Runtime.Tests.Reports.Diagrams;

public sealed class DiagramTests
{
    [Fact]
    public void SameModel_GivesTheSameCharactersAndBytes()
    {
        Assert.Equal(Diagram.Mermaid(DiagramModels.UNet()), Diagram.Mermaid(DiagramModels.UNet()));
        Assert.Equal(Diagram.Dot(DiagramModels.UNet()), Diagram.Dot(DiagramModels.UNet()));
        Assert.Equal(Diagram.Svg(DiagramModels.UNet()), Diagram.Svg(DiagramModels.UNet()));
        Assert.Equal(Diagram.Png(DiagramModels.UNet()), Diagram.Png(DiagramModels.UNet()));
        Assert.DoesNotContain("\r", Diagram.Mermaid(DiagramModels.UNet()) + Diagram.Dot(DiagramModels.UNet()) + Diagram.Svg(DiagramModels.UNet()));
    }

    [Fact]
    public void Svg_IsXml_WithABoxForEveryLayerAndWhatEntersAndLeaves()
    {
        XElement[] elements = [.. XDocument.Parse(Diagram.Svg(DiagramModels.UNet())).Descendants()];

        Assert.Equal(DiagramModels.UNet().Nodes.Count + 1, elements.Count(static element => (string?)element.Attribute("class") == "box"));
        Assert.Contains(elements, static element => element.Value == "(14, 14, 96)");
    }

    [Fact]
    public void Code_IsMarked() => Assert.Equal(["sampling"], Graph(DiagramModels.Variational()).Nodes.Where(static node => node.IsCode).Select(static node => node.Name));

    [Fact]
    public void Repeats_AreOneBlock_UnlessAskedFor()
    {
        DiagramGraph folded = Graph(DiagramModels.Blocks(3)), closed = Graph(DiagramModels.Blocks(3), new DiagramOptions { ExpandNested = 0 }), all = Graph(DiagramModels.Blocks(3), new DiagramOptions { CollapseRepeats = false });

        Assert.StartsWith("Residual ×3", Assert.Single(folded.Clusters).Title);
        Assert.Equal(["Input", "Residual ×3", "Dense", "Output"], closed.Nodes.Select(static node => node.Title));
        Assert.Equal(3, all.Clusters.Count);
        Assert.Equal(all.Nodes.Count - 6, folded.Nodes.Count);
        Assert.All(new[] { folded, closed, all }, static graph => Assert.All(graph.Edges, static edge => Assert.True(edge.From < edge.To)));
    }

    [Fact]
    public void BrokenLayer_IsMarked_AndTheModelStillDrawn()
    {
        DiagramGraph graph = Graph(DiagramModels.Broken());

        Assert.Equal("second", Assert.Single(graph.Nodes, static node => node.Mistake is not null).Name);
        Assert.Contains("AE0201", Diagram.Svg(DiagramModels.Broken()) + Diagram.Mermaid(DiagramModels.Broken()));
    }

    [Fact]
    public void DeadLayer_SaysSo_InEveryFormat()
    {
        Architecture model = DiagramModels.SharedAndDead();

        DiagramNode dead = Assert.Single(Graph(model).Nodes, static node => node.IsDead);
        Assert.Equal(("unused", "reaches no output"), (dead.Name, dead.Lines[^1]));
        Assert.Contains("unused<br/>reaches no output", Diagram.Mermaid(model));
        Assert.Contains("style n_unused stroke-dasharray", Diagram.Mermaid(model));
        Assert.Contains("unused\\nreaches no output", Diagram.Dot(model));
        Assert.Single(Diagram.Dot(model).Split('\n'), static line => line.Contains("dashed", StringComparison.Ordinal));
        XElement box = Assert.Single(XDocument.Parse(Diagram.Svg(model)).Descendants(), static element => element.Attribute("stroke-dasharray") is not null);
        Assert.Contains("reaches no output", box.Parent!.Value);
        // What it says takes room in the pixels, too.
        Assert.True(Diagram.Image(model).Height > Diagram.Image(model, new DiagramOptions { ShowLayerNames = false, ShowActivations = false }).Height);
    }

    [Fact]
    public void SharedLayer_SaysWhoseWeightsItHas()
    {
        DiagramGraph graph = Graph(DiagramModels.SharedAndDead(), new DiagramOptions { ShowTrainable = true });

        Assert.Equal(["share", "weights of tower"], graph.Nodes.Single(static node => node.Name == "share").Lines);
        Assert.Equal(["tower", "72 weights"], graph.Nodes.Single(static node => node.Name == "tower").Lines);
    }

    [Fact]
    public void SharedBlock_SaysItOnce_AndItsLayersHaveTheirNames()
    {
        DiagramGraph open = Graph(DiagramModels.SharedBlock()), closed = Graph(DiagramModels.SharedBlock(), new DiagramOptions { ExpandNested = 0 });

        Assert.Equal(["Residual · tower", "Residual · again · weights of tower"], open.Clusters.Select(static cluster => cluster.Title));
        Assert.Equal(open.Nodes.Where(static node => node.Cluster == 0).Select(static node => node.Lines), open.Nodes.Where(static node => node.Cluster == 1).Select(static node => node.Lines));
        Assert.Equal([["tower"], ["again", "weights of tower"]], closed.Nodes.Where(static node => node.Family == LayerFamily.Block).Select(static node => node.Lines));
    }

    [Fact]
    public void Changes_AreSigned_AndWhatIsUnchangedIsPlain()
    {
        var options = new DiagramOptions { Changes = new Dictionary<string, DiagramChange> { ["skip14"] = DiagramChange.Changed, ["skip28"] = DiagramChange.Removed, ["conv2d"] = DiagramChange.Added } };

        string mermaid = Diagram.Mermaid(DiagramModels.UNet(), options);

        Assert.Contains("#126; Conv2D", mermaid);
        Assert.Contains("− Conv2D", mermaid);
        Assert.Contains("+ Conv2D", mermaid);
        Assert.DoesNotContain(":::convolution", mermaid);
    }

    [Fact]
    public void LeavingThingsOut_LeavesThemOut()
    {
        var bare = new DiagramOptions { ShowShapes = false, ShowActivations = false, ShowLayerNames = false };

        Assert.DoesNotContain("(28, 28", Diagram.Svg(DiagramModels.UNet(), bare));
        Assert.DoesNotContain("relu", Diagram.Svg(DiagramModels.UNet(), bare));
        Assert.DoesNotContain("<br/>", Diagram.Mermaid(DiagramModels.UNet(), bare));
        Assert.Contains("160 weights", Diagram.Svg(DiagramModels.UNet(), bare with { ShowTrainable = true }));
    }

    [Fact]
    public void OneMoreLayerAtTheEnd_LeavesTheLinesOfTheOthers()
    {
        string[] before = Diagram.Mermaid(DiagramModels.Chain(5, "d")).Split('\n'), after = Diagram.Mermaid(DiagramModels.Chain(6, "d")).Split('\n');

        Assert.Equal(["  n_d4 -->|\"(4)\"| n_output"], before.Except(after));
    }

    [Fact]
    public void Png_HasScalePixelsForEachPoint()
    {
        RgbImage one = Diagram.Image(DiagramModels.UNet(), new DiagramOptions { Scale = 1 }), three = Diagram.Image(DiagramModels.UNet(), new DiagramOptions { Scale = 3 });

        Assert.Equal((one.Width * 3, one.Height * 3), (three.Width, three.Height));
        var read = new PngReader(Diagram.Png(DiagramModels.UNet(), new DiagramOptions { Scale = 1 }));
        Assert.Equal((one.Width, one.Height, one[60, 40]), (read.Width, read.Height, read[60, 40]));
    }

    [Theory]
    [InlineData(72, 1)]
    [InlineData(144, 2)]
    public void Dpi_IsTheScaleOfAPoint_WhereItIsWhole(int dpi, int scale) =>
        Assert.Equal(Diagram.Png(DiagramModels.UNet(), new DiagramOptions { Scale = scale }), Diagram.Png(DiagramModels.UNet(), new DiagramOptions { Dpi = dpi }));

    [Fact]
    public void Dpi_MayBeAnyNumber_AndTheInkStays()
    {
        RgbImage one = Diagram.Image(DiagramModels.UNet(), new DiagramOptions { Scale = 1 }), other = Diagram.Image(DiagramModels.UNet(), new DiagramOptions { Dpi = 200 });

        Assert.Equal(((int)Math.Round(one.Width * 200 / 72.0), (int)Math.Round(one.Height * 200 / 72.0)), (other.Width, other.Height));
        RgbImage three = Diagram.Image(DiagramModels.UNet(), new DiagramOptions { Scale = 3 });
        Assert.Equal(three.Bytes.ToArray().Average(static value => value), other.Bytes.ToArray().Average(static value => value), tolerance: 0.5);
    }

    [Fact]
    public void TooLargeAPng_IsRefusedSayingWhatToDo()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(static () => Diagram.Png(DiagramModels.Chain(700, "d"), new DiagramOptions { Scale = 8 }));

        Assert.Contains("Choose a smaller Scale", refused.Message);
    }

    [Fact]
    public void OptionsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Diagram.Svg(DiagramModels.UNet(), new DiagramOptions { Scale = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Diagram.Svg(DiagramModels.UNet(), new DiagramOptions { Dpi = 20 }));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Diagram.Svg(DiagramModels.UNet(), new DiagramOptions { ExpandNested = -1 }));
    }

    [Fact]
    public void Page_ShowsWhatIsDrawn()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Autoencoder.sln")))
            root = Path.GetDirectoryName(root) ?? throw new FileNotFoundException("Autoencoder.sln is in no folder above the tests.");

        string page = File.ReadAllText(Path.Combine(root, "docs", "diagrams.md")), picture = File.ReadAllText(Path.Combine(root, "docs", "images", "diagram-unet.svg"));

        Assert.Contains("```mermaid\n" + Diagram.Mermaid(DiagramModels.UNet()) + "```\n", page);
        Assert.Equal(Diagram.Svg(DiagramModels.UNet()), picture);
    }

    private static DiagramGraph Graph(Architecture architecture, DiagramOptions? options = null) => DiagramGraphBuilder.Build(architecture, options ?? new DiagramOptions());
}
