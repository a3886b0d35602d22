using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Autoencoders.Runtime.Tests.Checkpoints;

namespace Autoencoders.Runtime.Tests.Pictures;

public sealed class LossPlotTests
{
    private const double Edge = 0.01;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(35)]
    [InlineData(1000)]
    [InlineData(20_000)]
    public void AnyNumberOfEpochs_LiesWithinThePlot_AndIsDrawnTheSameTwice(int epochs)
    {
        LossPlot plot = new(("loss", Curve(epochs)), ("val_loss", Curve(epochs)));
        AssertWithin(plot);
        Assert.Equal(plot.ToFigure().ToPng(), new LossPlot(("loss", Curve(epochs)), ("val_loss", Curve(epochs))).ToFigure().ToPng());
        Assert.Equal(plot.ToSvg(), new LossPlot(("loss", Curve(epochs)), ("val_loss", Curve(epochs))).ToSvg());
    }

    public static TheoryData<double[]> Extremes => new(
        [0.5, 0.5, 0.5],
        [0, 0],
        [1, 1 + 1e-15],
        [1e-6, 1e-3, 1],
        [double.MaxValue, 1, -double.MaxValue],
        [1e149, -1e149],
        [double.Epsilon, 2],
        [double.Epsilon, double.Epsilon],
        [double.NaN, 3, double.NaN],
        [double.NaN, double.PositiveInfinity],
        [-5, -4],
        [123456789, 123456790]);

    [Theory]
    [MemberData(nameof(Extremes))]
    public void AnyNumbers_LieWithinThePlot(double[] values)
    {
        foreach (bool isLogarithmic in new[] { false, true })
            AssertWithin(new LossPlot(("loss", values)) { Options = new LossPlotOptions { IsLogarithmic = isLogarithmic } });
    }

    [Fact]
    public void NumbersThatAreNone_AreGaps_AndANumberBetweenThemIsADot()
    {
        double[] values = [1, 2, double.NaN, 3, double.PositiveInfinity, 4, 5];
        XElement[] paths = Parts(new LossPlot(("loss", values)) { Options = new LossPlotOptions { MarksBest = false } }, "path");
        string[] curves = [.. paths.Where(static path => Has(path, "stroke-width", "1.75")).Select(static path => path.Attribute("d")!.Value)];
        Assert.Equal(2, curves.Length);
        Assert.All(curves, static curve => Assert.Equal(1, curve.Count(static letter => letter == 'L')));
        // A dot for each number that is one.
        Assert.Equal(5, paths.Sum(static path => path.Attribute("d")!.Value.Split("h0").Length - 1));
        Assert.Equal(5, Parts(new LossPlot(("loss", values)) { Options = new LossPlotOptions { MarksBest = false } }, "circle").Length);
    }

    [Fact]
    public void Logarithm_GivesEqualRatiosEqualDistances_AndLeavesOutWhatIsNotAboveZero()
    {
        XElement[] hints = Parts(new LossPlot(("loss", [1, 0, 1e-3, -1, 1e-6])) { Options = new LossPlotOptions { IsLogarithmic = true, MarksBest = false } }, "circle");
        double[] heights = [.. hints.Select(static hint => Number(hint, "cy"))];
        Assert.Equal(3, heights.Length);
        Assert.Equal(heights[1] - heights[0], heights[2] - heights[1], 0.02);
        Assert.True(heights[0] < heights[1]);
    }

    [Fact]
    public void Best_IsTheSmallestValidationLoss_ElseTheSmallestLoss_TheFirstOfEquals()
    {
        Assert.Equal(("val_loss", 2, 0.2), new LossPlot(("loss", [0.3, 0.1, 0.05]), ("val_loss", [0.4, 0.2, 0.2])).Best);
        Assert.Equal(("loss", 3, 0.05), new LossPlot(("loss", [0.3, double.NaN, 0.05]), ("val_loss", [double.NaN, double.NaN])).Best);
        Assert.Null(new LossPlot(("lr", [0.3])).Best);
        Assert.Null(new LossPlot(("loss", [double.NaN])).Best);
        string svg = new LossPlot(("loss", [0.3, 0.1234567, 0.5])).ToSvg();
        Assert.Contains("best loss 0.1235 at epoch 2", svg);
        Assert.Contains("<title>best: epoch 2: loss 0.1235</title>", svg);
        Assert.DoesNotContain("best", new LossPlot(("loss", [0.3, 0.1])) { Options = new LossPlotOptions { MarksBest = false } }.ToSvg());
    }

    [Fact]
    public void Dictionary_IsDrawnInAnOrderOfItsOwn()
    {
        string[] names = ["val_mae", "loss", "lr", "val_loss", "mae"];
        var one = names.ToDictionary(static name => name, static IReadOnlyList<double> (_) => [1, 2]);
        var other = names.Reverse().ToDictionary(static name => name, static IReadOnlyList<double> (_) => [1, 2]);
        string svg = new LossPlot(one).ToSvg();
        Assert.Equal(svg, new LossPlot(other).ToSvg());
        int[] places = [.. new[] { ">loss<", ">val_loss<", ">lr<", ">mae<", ">val_mae<" }.Select(name => svg.IndexOf(name, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Culture_ChangesNothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string svg = new LossPlot(("loss", [0.3, 0.25])).ToSvg();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(svg, new LossPlot(("loss", [0.3, 0.25])).ToSvg());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void AxisOfALongerTraining_IsAsLongFromTheStart()
    {
        LossPlotOptions options = new() { LastEpoch = 100, Limits = (0, 1), MarksBest = false };
        XElement[] few = Parts(new LossPlot(("loss", [0.5, 0.4])) { Options = options }, "circle"), more = Parts(new LossPlot(("loss", [0.5, 0.4, 7])) { Options = options }, "circle");
        Assert.Equal(few.Select(Place), more.Take(2).Select(Place));
        // Beyond the axis' end is drawn at its end.
        Assert.InRange(Number(more[2], "cy"), 0, Number(more[0], "cy"));

        static (double, double) Place(XElement hint) => (Number(hint, "cx"), Number(hint, "cy"));
    }

    [Fact]
    public void Svg_HasColorsForLightAndDarkPages_AndEscapesNames()
    {
        string svg = new LossPlot(("a<b & \"c\"", [1, 2])) { Options = new LossPlotOptions { Title = "x < y" } }.ToSvg();
        Assert.Contains("prefers-color-scheme: dark", svg);
        XElement root = XDocument.Parse(svg).Root!;
        Assert.Contains(root.Descendants(), static element => element.Value == "a<b & \"c\"");
        Assert.Equal("x < y", root.Elements().First().Value);
        // Every class that is used has a colour.
        string style = root.Descendants().First(static element => element.Name.LocalName == "style").Value;
        foreach (string name in root.Descendants().Select(static element => element.Attribute("class")?.Value).OfType<string>().Distinct().Except(["autoencoder-plot"]))
            Assert.Contains($".autoencoder-plot .{name}{{color:var(--{name})}}", style);
    }

    [Fact]
    public void Axes_WriteRoundNumbers()
    {
        string[] texts = [.. Parts(new LossPlot(("loss", [.. Enumerable.Range(0, 35).Select(static i => 0.4 - (i * 0.0073))])), "text").Select(static text => text.Value)];
        foreach (string label in new[] { "0.15", "0.20", "0.40", "1", "5", "10", "35", "epoch" })
            Assert.Contains(label, texts);
        string[] decades = [.. Parts(new LossPlot(("loss", [1e-6, 1])) { Options = new LossPlotOptions { IsLogarithmic = true } }, "text").Select(static text => text.Value)];
        Assert.Contains("1", decades);
        Assert.Contains("1e-6", decades);
    }

    [Fact]
    public void History_GivesItsLosses()
    {
        var history = new History();
        history.Add(new EpochResult(1, 0.5, 0.6, 1, TimeSpan.Zero));
        history.Add(new EpochResult(2, 0.4, 0.55, 1, TimeSpan.Zero));
        Assert.Equal(new LossPlot(("loss", [0.5, 0.4]), ("val_loss", [0.6, 0.55])).ToSvg(), new LossPlot(history).ToSvg());
        Assert.Equal(new LossPlot(("val_loss", [0.6, 0.55])).ToSvg(), new LossPlot(history, "val_loss").ToSvg());
        Assert.Throws<KeyNotFoundException>(() => new LossPlot(history, "accuracy"));
    }

    [Fact]
    public void SavedFile_IsWhatItsNameSays()
    {
        using var folder = new TemporaryFolder();
        LossPlot plot = new(("loss", [1, 2]));
        plot.Save(folder.File("a.svg"));
        plot.Save(folder.File("a.PNG"));
        Assert.Equal(plot.ToSvg(), File.ReadAllText(folder.File("a.svg")));
        Assert.Equal(plot.ToFigure().ToPng(), File.ReadAllBytes(folder.File("a.PNG")));
        Refused(() => plot.Save(folder.File("a.jpg")), "a.jpg", ".png or .svg");
    }

    [Fact]
    public void WhatCannotBePlotted_IsRefused()
    {
        Refused(() => _ = new LossPlot(), "no curve");
        Refused(() => _ = new LossPlot(new History()), "no epoch");
        Refused(() => _ = new LossPlot(("loss", [])), "no curve has a number");
        Refused(() => _ = new LossPlot((" ", [1])), "no name");
        Refused(() => _ = new LossPlot(("loss", null!)), "loss is null");
        Refused(() => _ = new LossPlot(("loss", [1]), ("loss", [1])), "Two curves are called loss");
        Refused(() => new LossPlot(("loss", [1])) { Options = new LossPlotOptions { Width = 10 } }.ToSvg(), "Width is 10");
        Refused(() => new LossPlot(("loss", [1])) { Options = new LossPlotOptions { Scale = 0 } }.ToFigure(), "Scale is 0");
        Refused(() => new LossPlot(("loss", [1])) { Options = new LossPlotOptions { Width = 4000, Height = 4000, Scale = 8 } }.ToFigure(), "32000 × 32000");
        Refused(() => new LossPlot(("loss", [1])) { Options = new LossPlotOptions { Limits = (1, 1) } }.ToSvg(), "Limits are 1 to 1");
        Refused(() => new LossPlot(("loss", [1])) { Options = new LossPlotOptions { Limits = (0, 1), IsLogarithmic = true } }.ToSvg(), "above 0");
    }

    private static double[] Curve(int epochs) => [.. Enumerable.Range(1, epochs).Select(static epoch => 0.1 + (0.3 / epoch))];

    // Every coordinate of every element is a number within the picture, and no text reaches beyond it.
    private static void AssertWithin(LossPlot plot)
    {
        plot.ToFigure();
        foreach (XElement text in Parts(plot, "text"))
        {
            double width = DiagramStyleWidth(text), x = Number(text, "x");
            double left = text.Attribute("text-anchor")?.Value switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
            Assert.InRange(left, -Edge, 480);
            Assert.InRange(left + width, 0, 480 + Edge);
            Assert.InRange(Number(text, "y"), 0, 300);
        }

        foreach (XElement path in Parts(plot, "path"))
        {
            double[] numbers = [.. path.Attribute("d")!.Value.Replace("h0", "").Split(['M', 'L', ' '], StringSplitOptions.RemoveEmptyEntries).Select(static number => double.Parse(number, CultureInfo.InvariantCulture))];
            Assert.All(numbers.Where(static (_, at) => at % 2 == 0), static x => Assert.InRange(x, 0, 480));
            Assert.All(numbers.Where(static (_, at) => at % 2 == 1), static y => Assert.InRange(y, 0, 300));
        }
    }

    private static double DiagramStyleWidth(XElement text) => Has(text, "font-weight", "600") ? Autoencoders.Reports.DiagramStyle.Svg.TitleWidth(text.Value) : Autoencoders.Reports.DiagramStyle.Svg.LineWidth(text.Value);

    private static XElement[] Parts(LossPlot plot, string name) => [.. XDocument.Parse(plot.ToSvg()).Descendants().Where(element => element.Name.LocalName == name)];

    private static bool Has(XElement element, string name, string value) => element.Attribute(name)?.Value == value;

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static void Refused(Action action, params string[] parts)
    {
        string message = Assert.Throws<ArgumentException>(action).Message;
        Assert.All(parts, part => Assert.Contains(part, message));
    }
}
