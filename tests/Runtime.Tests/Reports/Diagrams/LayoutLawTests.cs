using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Reports;
using LayerTable = Autoencoders.Reports.Layers;

namespace Autoencoders.Runtime.Tests.Reports.Diagrams;

public sealed class LayoutLawTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NoTwoBoxesOverlap_AndAllLieWithin(int seed)
    {
        foreach (DiagramDirection direction in Enum.GetValues<DiagramDirection>())
        {
            DiagramDrawing drawing = Draw(DiagramModels.Random(seed), new DiagramOptions { Direction = direction });
            for (int one = 0; one < drawing.Boxes.Count; one++)
            {
                Assert.True(new DrawnArea(0, 0, drawing.Width, drawing.Height).Holds(drawing.Boxes[one].Area));
                for (int other = 0; other < one; other++)
                    Assert.False(drawing.Boxes[one].Area.Overlaps(drawing.Boxes[other].Area));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NoLineGoesThroughABox_AndLinesAreStraightAcrossOrAlong(int seed)
    {
        DiagramDrawing drawing = Draw(DiagramModels.Random(seed), new DiagramOptions());
        foreach (DrawnLine line in drawing.Lines)
        {
            for (int at = 1; at < line.Points.Count; at++)
            {
                ((double x0, double y0), (double x1, double y1)) = (line.Points[at - 1], line.Points[at]);
                Assert.True(Math.Abs(x0 - x1) < 0.01 || Math.Abs(y0 - y1) < 0.01);
                var piece = new DrawnArea(Math.Min(x0, x1) - 0.5, Math.Min(y0, y1) - 0.5, Math.Abs(x0 - x1) + 1, Math.Abs(y0 - y1) + 1);
                Assert.DoesNotContain(drawing.Boxes, box => piece.Overlaps(new DrawnArea(box.Area.Left + 1, box.Area.Top + 1, box.Area.Width - 2, box.Area.Height - 2)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryEdgeLeadsToALaterLayer_AndItsPlacesFollowOneAnother(int seed)
    {
        (LayoutNode[] nodes, LayoutEdge[] edges) = RandomGraph(seed);
        int[] layers = LayerAssignment.Assign(nodes, edges);

        Assert.All(edges, edge => Assert.True(layers[edge.From] < layers[edge.To]));
        Assert.All(LayerTable.Fill(nodes, edges, layers).Chains, static chain => Assert.Equal(Enumerable.Range(chain[0].Layer, chain.Count), chain.Select(static item => item.Layer)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sweeps_NeverCrossMoreEdges_AndLoseNothing(int seed)
    {
        (LayoutNode[] nodes, LayoutEdge[] edges) = RandomGraph(seed);
        LayerTable layers = LayerTable.Fill(nodes, edges, LayerAssignment.Assign(nodes, edges));
        long before = CountPairs(layers);
        int items = layers.Rows.Sum(static row => row.Distinct().Count());

        CrossingReduction.Reduce(layers);

        Assert.True(CountPairs(layers) <= before);
        Assert.Equal(items, layers.Rows.Sum(static row => row.Distinct().Count()));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void CrossingsAreCounted_AsPairByPair(int seed)
    {
        (LayoutNode[] nodes, LayoutEdge[] edges) = RandomGraph(seed);
        LayerTable layers = LayerTable.Fill(nodes, edges, LayerAssignment.Assign(nodes, edges));

        Assert.Equal(CountPairs(layers), CrossingReduction.Count(layers.Segments()));
    }

    [Fact]
    public void NestedSkips_CrossNothing_AndTheTrunkIsStraight()
    {
        DiagramDrawing drawing = Draw(DiagramModels.UNet(), new DiagramOptions());

        Assert.Single(drawing.Boxes.Select(static box => box.Area.Left + (box.Area.Width / 2)).Distinct());
        DrawnLine[] skips = [.. drawing.Lines.Where(static line => line.Points.Count > 2)];
        Assert.Equal(2, skips.Length);
        Assert.Equal(2, skips.Select(static line => line.Points[1].X).Distinct().Count());
    }

    [Theory]
    [InlineData(DiagramDirection.TopToBottom)]
    [InlineData(DiagramDirection.LeftToRight)]
    public void FramesHoldTheirBoxes_AndNoOthers(DiagramDirection direction)
    {
        DiagramDrawing drawing = Draw(DiagramModels.Blocks(3), new DiagramOptions { CollapseRepeats = false, Direction = direction });

        Assert.Equal(3, drawing.Frames.Count);
        foreach (DrawnFrame frame in drawing.Frames)
        {
            Assert.Equal(
                drawing.Boxes.Where(box => box.Node.Name.StartsWith(frame.Cluster.Name + "/", StringComparison.Ordinal)).Select(static box => box.Node.Name),
                drawing.Boxes.Where(box => frame.Area.Holds(box.Area)).Select(static box => box.Node.Name));
            Assert.Equal(3, drawing.Boxes.Count(box => frame.Area.Overlaps(box.Area)));
        }
    }

    private static DiagramDrawing Draw(Architecture architecture, DiagramOptions options) => FrameLayout.Draw(DiagramGraphBuilder.Build(architecture, options), DiagramStyle.Svg, options.Direction);

    private static (LayoutNode[] Nodes, LayoutEdge[] Edges) RandomGraph(int seed)
    {
        var random = new Random(seed);
        LayoutNode[] nodes = [.. Enumerable.Range(0, random.Next(3, 40)).Select(_ => new LayoutNode(random.Next(10, 50), 20))];
        return (nodes, [.. Enumerable.Range(0, nodes.Length * 2).Select(_ => (random.Next(nodes.Length), random.Next(nodes.Length))).Where(static pair => pair.Item1 < pair.Item2).Distinct().Select(static pair => new LayoutEdge(pair.Item1, pair.Item2))]);
    }

    private static long CountPairs(LayerTable layers)
    {
        long count = 0;
        foreach (List<(LayoutItem Upper, LayoutItem Lower, int Edge)> gap in layers.Segments())
        {
            for (int one = 0; one < gap.Count; one++)
            {
                for (int other = 0; other < one; other++)
                    count += (long)(gap[one].Upper.Order - gap[other].Upper.Order) * (gap[one].Lower.Order - gap[other].Lower.Order) < 0 ? 1 : 0;
            }
        }

        return count;
    }
}
