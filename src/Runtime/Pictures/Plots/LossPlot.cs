using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders;

/// <summary>Losses and metrics over epochs: <c>new LossPlot(history).Save("loss.svg")</c>.</summary>
/// <remarks>Epochs count from 1. NaN and infinities are gaps; a number between two gaps is a dot.</remarks>
public sealed class LossPlot : Plot
{
    private const int MostDots = 40;
    private const int MostHints = 250;
    private const double Edge = 12;

    private readonly IReadOnlyList<LossCurve> _curves;

    /// <summary>Plots what a training gave.</summary>
    /// <param name="history">What <c>Fit</c> returned.</param>
    /// <param name="keys">Which of <see cref="History.Keys"/>, in this order; <c>loss</c>, and <c>val_loss</c> if there is one, by default.</param>
    /// <exception cref="ArgumentException">The history has no epoch.</exception>
    /// <exception cref="KeyNotFoundException">The history has no such curve.</exception>
    public LossPlot(History history, params string[] keys)
        : this(CurvesOf(history, keys))
    {
    }

    /// <summary>Plots curves by name: first <c>loss</c>, then the others in ordinal order, each with its <c>val_</c> curve behind it.</summary>
    /// <param name="curves">The curves; they may differ in length.</param>
    /// <exception cref="ArgumentException">There is no curve or no number, or a name is empty.</exception>
    public LossPlot(IReadOnlyDictionary<string, IReadOnlyList<double>> curves)
        : this(Sorted(curves))
    {
    }

    /// <summary>Plots curves in the order given.</summary>
    /// <param name="curves">The name and the numbers of each; they may differ in length.</param>
    /// <exception cref="ArgumentException">There is no curve or no number, or a name is empty or stands twice.</exception>
    public LossPlot(params (string Name, IReadOnlyList<double> Values)[] curves)
        : this([.. (curves ?? throw new ArgumentNullException(nameof(curves))).Select(static curve => LossCurve.Of(curve.Name, curve.Values))])
    {
    }

    internal LossPlot(IReadOnlyList<LossCurve> curves)
    {
        if (curves.Sum(static curve => (long)curve.Values.Count) == 0)
            throw new ArgumentException("There is nothing to plot: no curve has a number.", nameof(curves));
        if (curves.CountBy(static curve => curve.Name).FirstOrDefault(static name => name.Value > 1).Key is { } twice)
            throw new ArgumentException($"Two curves are called {twice}; each needs a name of its own.", nameof(curves));
        _curves = curves;
        LossCurve? judge = curves.FirstOrDefault(static curve => curve.Name == "val_loss" && curve.Best() is not null) ?? curves.FirstOrDefault(static curve => curve.Name == "loss");
        if (judge?.Best() is { } best)
            Best = (judge.Name, best.Epoch, best.Value);
    }

    /// <summary>How it looks.</summary>
    public LossPlotOptions Options { get; init; } = new();

    /// <summary>The epoch, from 1, with the smallest <c>val_loss</c>, or <c>loss</c> without validation; the first of equals. Null if neither has a number.</summary>
    public (string Curve, int Epoch, double Value)? Best { get; }

    private protected override PlotOptions Look => Options;

    private protected override void Draw(IPlotCanvas canvas)
    {
        (string Curve, int Epoch, double Value)? marked = Options.MarksBest ? Best : null;
        var heading = new PlotHeading(canvas, Edge, 10, Options.Width - Edge);
        heading.Title(Options.Title);
        var legend = _curves.Select(static (curve, at) => new LegendEntry(curve.Name, PlotColor.Hue(at), at < PlotColor.HueCount ? LegendSign.Line : LegendSign.Dashes)).ToList();
        if (marked is { } best)
            legend.Add(new LegendEntry($"best {best.Curve} {PlotNumber.Of(best.Value)} at {Options.Unit} {Text(best.Epoch)}", PlotColor.Ink, LegendSign.Ring));
        heading.Legend(legend);
        PlotArea area = Axes(canvas, heading.Bottom);
        if (marked is { } at && area.Place(at.Epoch, at.Value) is { } place)
            canvas.Line([(place.X, area.Top), (place.X, area.Bottom)], 1, PlotColor.Line, isDashed: true);
        for (int index = 0; index < _curves.Count; index++)
            Curve(canvas, area, _curves[index], PlotColor.Hue(index), isDashed: index >= PlotColor.HueCount);
        if (marked is { } mark && area.Place(mark.Epoch, mark.Value) is { } spot)
            canvas.Ring(new PlotMark(spot.X, spot.Y, $"best: {Tip(mark.Curve, mark.Epoch, mark.Value)}"), 5, PlotColor.Ink);
    }

    private PlotArea Axes(IPlotCanvas canvas, double top)
    {
        double[] drawable = [.. _curves.SelectMany(static curve => curve.Values).Where(value => double.IsFinite(value) && Math.Abs(value) <= PlotAxis.Largest && (value > 0 || !Options.IsLogarithmic))];
        (double low, double high) = Options.Limits is { } limits ? Checked(limits) : drawable.Length > 0 ? (drawable.Min(), drawable.Max()) : (0.1, 1);
        bool isExact = Options.Limits is not null;
        int first = _curves.SelectMany(static curve => curve.Epochs.Take(1)).Min(), last = Math.Max(Options.LastEpoch, _curves.SelectMany(static curve => curve.Epochs.TakeLast(1)).Max());
        var area = new PlotArea(
            canvas,
            Options,
            top,
            about => PlotAxis.Whole(Math.Min(first, 1), last, about),
            about => Options.IsLogarithmic ? PlotAxis.Logarithmic(low, high, about, isExact) : PlotAxis.Linear(low, high, about, isExact),
            Options.Unit,
            "");
        if (drawable.Length == 0)
            canvas.Text(Options.IsLogarithmic ? "no number above 0 to draw" : "no finite number to draw", area.Middle.X, area.Middle.Y, TextSide.Middle, PlotColor.Ink);
        return area;
    }

    private void Curve(IPlotCanvas canvas, PlotArea area, LossCurve curve, PlotColor color, bool isDashed)
    {
        bool hasDots = curve.Values.Count <= MostDots;
        foreach (IReadOnlyList<(double X, double Y)> run in curve.Runs(area.Place))
        {
            if (run.Count > 1)
                canvas.Line(run, 1.75, color, isDashed);
            if (hasDots || run.Count == 1)
                canvas.Marks([.. run.Select(static point => new PlotMark(point.X, point.Y))], MarkShape.Dot, run.Count == 1 ? 3 : 2.25, color);
        }

        int every = ((curve.Values.Count - 1) / MostHints) + 1;
        for (int at = 0; at < curve.Values.Count; at += every)
        {
            if (area.Place(curve.Epochs[at], curve.Values[at]) is { } place)
                canvas.Hint(new PlotMark(place.X, place.Y, Tip(curve.Name, curve.Epochs[at], curve.Values[at])));
        }
    }

    private (double Low, double High) Checked((double Low, double High) limits) =>
        double.IsFinite(limits.Low) && double.IsFinite(limits.High) && limits.Low < limits.High && Math.Abs(limits.Low) <= PlotAxis.Largest && Math.Abs(limits.High) <= PlotAxis.Largest && (limits.Low > 0 || !Options.IsLogarithmic)
            ? limits
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{nameof(LossPlotOptions.Limits)} are {limits.Low} to {limits.High}, where a number{(Options.IsLogarithmic ? " above 0" : "")} and a larger one were expected."));

    private string Tip(string curve, int epoch, double value) => $"{Options.Unit} {Text(epoch)}: {curve} {PlotNumber.Of(value)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<LossCurve> CurvesOf(History history, string[] keys)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(keys);
        if (history.Epochs.Count == 0)
            throw new ArgumentException("There is nothing to plot: the history has no epoch.", nameof(history));
        IEnumerable<string> shown = keys.Length > 0 ? keys : history.Keys.Where(static key => key is "loss" or "val_loss");
        return [.. shown.Select(key => LossCurve.Of(key, history[key]))];
    }

    // A dictionary has no order that can be relied on.
    private static List<LossCurve> Sorted(IReadOnlyDictionary<string, IReadOnlyList<double>> curves)
    {
        const string Validation = "val_";
        ArgumentNullException.ThrowIfNull(curves);
        return [.. curves.OrderBy(static curve => Base(curve.Key) != "loss").ThenBy(static curve => Base(curve.Key), StringComparer.Ordinal).ThenBy(static curve => curve.Key.Length).Select(static curve => LossCurve.Of(curve.Key, curve.Value))];

        static string Base(string name) => name.StartsWith(Validation, StringComparison.Ordinal) ? name[Validation.Length..] : name;
    }
}
