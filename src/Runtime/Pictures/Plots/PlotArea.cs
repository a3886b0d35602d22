using System;
using System.Linq;

namespace Autoencoders;

/// <summary>The rectangle of a plot in which numbers lie, with its two axes.</summary>
internal sealed class PlotArea
{
    private const double Edge = 12;
    // Room for marks at either end.
    private const double Inset = 6;
    private const double TickLength = 3;
    private const double LabelGap = 5;
    private const double NameHeight = 14;
    private const double TickHeight = 14;

    private readonly double _left, _top, _right, _bottom;

    /// <summary>Draws the axes.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="look">The size of the plot.</param>
    /// <param name="top">Where the heading ends.</param>
    /// <param name="horizontal">The horizontal axis with about so many numbers.</param>
    /// <param name="vertical">The vertical axis with about so many numbers.</param>
    /// <param name="horizontalName">What the horizontal axis shows.</param>
    /// <param name="verticalName">What the vertical axis shows; nothing if empty.</param>
    public PlotArea(IPlotCanvas canvas, PlotOptions look, double top, Func<int, PlotAxis> horizontal, Func<int, PlotAxis> vertical, string horizontalName, string verticalName)
    {
        if (verticalName.Length > 0)
        {
            canvas.Text(verticalName, Edge, top + 6, TextSide.Left, PlotColor.Faint);
            top += NameHeight;
        }

        _bottom = look.Height - 8 - NameHeight - TickHeight;
        // However much stands above, some room is left for the numbers.
        _top = Math.Min(top + 4, _bottom - 30);
        Vertical = vertical(Math.Clamp((int)((_bottom - _top) / 28), 3, 10));
        double labels = Vertical.Ticks.Select(tick => canvas.Style.LineWidth(tick.Label)).DefaultIfEmpty(0).Max();
        _left = Edge + labels + LabelGap;
        _right = look.Width - Edge;
        Horizontal = Fitting(canvas, horizontal);
        _right -= Math.Max(0, Overhang(canvas) - Edge + 3);
        Draw(canvas, horizontalName);
    }

    /// <summary>The horizontal axis.</summary>
    public PlotAxis Horizontal { get; }

    /// <summary>The vertical axis.</summary>
    public PlotAxis Vertical { get; }

    /// <summary>The upper edge.</summary>
    public double Top => _top;

    /// <summary>The lower edge.</summary>
    public double Bottom => _bottom;

    /// <summary>The middle.</summary>
    public (double X, double Y) Middle => ((_left + _right) / 2, (_top + _bottom) / 2);

    /// <summary>Where two numbers lie, on the edge if they are beyond it; null if they cannot be drawn.</summary>
    public (double X, double Y)? Place(double x, double y) =>
        Horizontal.FractionOf(x) is { } across && Vertical.FractionOf(y) is { } up ? (X(Math.Clamp(across, 0, 1)), Y(Math.Clamp(up, 0, 1))) : null;

    private double X(double share) => _left + Inset + ((_right - _left - (2 * Inset)) * share);

    private double Y(double share) => _bottom - ((_bottom - _top) * share);

    // As many numbers as stand beside each other with some room between.
    private PlotAxis Fitting(IPlotCanvas canvas, Func<int, PlotAxis> horizontal)
    {
        for (int about = Math.Clamp((int)((_right - _left) / 45), 1, 12); ; about--)
        {
            PlotAxis axis = horizontal(about);
            bool fits = true;
            for (int at = 1; at < axis.Ticks.Count; at++)
            {
                double room = X(axis.Ticks[at].At) - X(axis.Ticks[at - 1].At);
                fits &= ((canvas.Style.LineWidth(axis.Ticks[at].Label) + canvas.Style.LineWidth(axis.Ticks[at - 1].Label)) / 2) + 8 <= room;
            }

            if (fits || about <= 1)
                return axis;
        }
    }

    // How far the last number reaches beyond the right edge.
    private double Overhang(IPlotCanvas canvas) =>
        Horizontal.Ticks.Select(tick => X(tick.At) + (canvas.Style.LineWidth(tick.Label) / 2) - _right).DefaultIfEmpty(0).Max();

    private void Draw(IPlotCanvas canvas, string horizontalName)
    {
        foreach (PlotTick tick in Vertical.Ticks)
        {
            canvas.Line([(_left, Y(tick.At)), (_right, Y(tick.At))], 0.75, PlotColor.Mesh);
            canvas.Text(tick.Label, _left - LabelGap, Y(tick.At), TextSide.Right, PlotColor.Faint);
        }

        canvas.Line([(_left, _top), (_left, _bottom), (_right, _bottom)], 1, PlotColor.Line);
        foreach (PlotTick tick in Horizontal.Ticks)
        {
            canvas.Line([(X(tick.At), _bottom), (X(tick.At), _bottom + TickLength)], 1, PlotColor.Line);
            canvas.Text(tick.Label, X(tick.At), _bottom + TickLength + 8, TextSide.Middle, PlotColor.Faint);
        }

        canvas.Text(horizontalName, (_left + _right) / 2, _bottom + TickHeight + 10, TextSide.Middle, PlotColor.Faint);
    }
}
