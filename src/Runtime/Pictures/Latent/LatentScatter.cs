using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders;

/// <summary>Codes as points on a plane, coloured by class: <c>new LatentScatter(model.Encode(test.Images), test.Labels).Save("codes.svg")</c>.</summary>
public sealed class LatentScatter : Plot
{
    private const int MostClasses = 36;
    private const int MostTips = 2000;
    private const int Layers = 8;
    private const double Edge = 12;

    private readonly Samples _codes;
    private readonly int[]? _labels;
    private CodePlane? _plane;

    /// <summary>Plots codes without classes.</summary>
    /// <param name="codes">Codes of at least two numbers; of more, <see cref="LatentScatterOptions.Projection"/> says what is shown. Codes that are not finite are left out, and their number is told.</param>
    /// <exception cref="ArgumentException">There is no code, or a code has fewer than two numbers.</exception>
    public LatentScatter(Samples codes)
        : this(codes, null, 0)
    {
    }

    /// <summary>Plots codes in the colours of their classes.</summary>
    /// <param name="codes">As above.</param>
    /// <param name="labels">The class of each code, such as <see cref="LabeledSamples.Labels"/>.</param>
    /// <exception cref="ArgumentException">As above, or there are more or fewer labels than codes.</exception>
    public LatentScatter(Samples codes, IReadOnlyList<byte> labels)
        : this(codes, [.. (labels ?? throw new ArgumentNullException(nameof(labels))).Select(static label => (int)label)], 0)
    {
    }

    /// <summary>Plots codes in the colours of their classes.</summary>
    /// <param name="codes">As above.</param>
    /// <param name="labels">The class of each code, such as the number of its cluster; classes below 0 are grey.</param>
    /// <exception cref="ArgumentException">As above, or there are more or fewer labels than codes.</exception>
    public LatentScatter(Samples codes, IReadOnlyList<int> labels)
        : this(codes, [.. labels ?? throw new ArgumentNullException(nameof(labels))], 0)
    {
    }

    private LatentScatter(Samples codes, int[]? labels, int _)
    {
        ArgumentNullException.ThrowIfNull(codes);
        if (codes.Count == 0)
            throw new ArgumentException($"There is no code to draw: {codes}.", nameof(codes));
        if (codes.SampleLength < 2)
            throw new ArgumentException($"A code on a plane has at least 2 numbers, but these are {codes}.", nameof(codes));
        if (labels is not null && labels.Length != codes.Count)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {codes.Count} codes but {labels.Length} labels; every code has one label."), nameof(labels));
        (_codes, _labels) = (codes, labels);
    }

    /// <summary>How it looks.</summary>
    public LatentScatterOptions Options { get; init; } = new();

    /// <summary>What is shown of codes of more than two numbers, dimensions counted from 1, and how many codes are left out; empty if all is shown.</summary>
    /// <exception cref="ArgumentException">No code is finite.</exception>
    public string Description => Plane.Description;

    private protected override PlotOptions Look => Options;

    private CodePlane Plane => _plane ??= CodePlane.Of(_codes, Options.Projection);

    private protected override void Draw(IPlotCanvas canvas)
    {
        if (Options.MarkRadius is not (0 or (>= 0.5 and <= 20)))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{nameof(LatentScatterOptions.MarkRadius)} is {Options.MarkRadius}, where 0.5 to 20 points were expected, or 0 for a radius that suits."));
        int[] classes = _labels is null ? [] : [.. _labels.Distinct().Order()];
        if (Options.ClassNames.Count > 0 && classes.Length > 0 && classes[^1] >= Options.ClassNames.Count)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There is a class {classes[^1]}, but only {Options.ClassNames.Count} {nameof(LatentScatterOptions.ClassNames)}; name all classes or none."));

        var heading = new PlotHeading(canvas, Edge, 10, Options.Width - Edge);
        heading.Title(Options.Title);
        if (Plane.Description.Length > 0)
            heading.Sentence(Plane.Description);
        heading.Legend([.. classes.Take(MostClasses).Select(label => new LegendEntry(NameOf(label), ColorOf(label), LegendSign.Mark, ShapeOf(label)))]);
        if (classes.Length > MostClasses)
            heading.Sentence(string.Create(CultureInfo.InvariantCulture, $"... and {classes.Length - MostClasses} more classes."));
        Marks(canvas, Axes(canvas, heading.Bottom));
    }

    private PlotArea Axes(IPlotCanvas canvas, double top)
    {
        (double xLow, double xHigh) = Extent(Plane.X);
        (double yLow, double yHigh) = Extent(Plane.Y);
        return new PlotArea(canvas, Options, top, about => PlotAxis.Linear(xLow, xHigh, about), about => PlotAxis.Linear(yLow, yHigh, about), Plane.HorizontalName, Plane.VerticalName);
    }

    // In layers that each have some of every class, so that no class hides the others.
    private void Marks(IPlotCanvas canvas, PlotArea area)
    {
        int count = _codes.Count;
        double radius = Options.MarkRadius > 0 ? Options.MarkRadius : count <= 300 ? 3 : count <= 2000 ? 2.25 : count <= 10_000 ? 1.6 : 1.1;
        for (int layer = 0; layer < Layers; layer++)
        {
            var marks = new SortedDictionary<int, List<PlotMark>>();
            for (int code = (int)((long)count * layer / Layers); code < (long)count * (layer + 1) / Layers; code++)
            {
                if (area.Place(Plane.X[code], Plane.Y[code]) is not { } place)
                    continue;
                int label = _labels?[code] ?? 0;
                if (!marks.TryGetValue(label, out List<PlotMark>? same))
                    marks.Add(label, same = []);
                same.Add(new PlotMark(place.X, place.Y, count <= MostTips ? Tip(code) : null));
            }

            foreach ((int label, List<PlotMark> same) in marks)
                canvas.Marks(same, ShapeOf(label), radius, ColorOf(label));
        }
    }

    private string Tip(int code)
    {
        string place = $"({PlotNumber.Of(Plane.X[code])}, {PlotNumber.Of(Plane.Y[code])})";
        return _labels is null ? place : $"{NameOf(_labels[code])} {place}";
    }

    private string NameOf(int label) => label >= 0 && label < Options.ClassNames.Count ? Options.ClassNames[label] : label.ToString(CultureInfo.InvariantCulture);

    private static PlotColor ColorOf(int label) => label < 0 ? PlotColor.Line : PlotColor.Hue(label);

    private static MarkShape ShapeOf(int label) => label < 0 ? MarkShape.Dot : (MarkShape)(label / PlotColor.HueCount % 3);

    private static (double Low, double High) Extent(double[] places) => (places.Where(double.IsFinite).Min(), places.Where(double.IsFinite).Max());
}
