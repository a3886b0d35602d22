using System;
using System.Collections.Generic;
using Autoencoders.Reports;

namespace Autoencoders;

/// <summary>Draws a plot in pixels.</summary>
/// <param name="image">Where to.</param>
/// <param name="scale">Pixels a point.</param>
internal sealed class PixelCanvas(RgbImage image, int scale) : IPlotCanvas
{
    private readonly DiagramBrush _brush = new(image, scale);

    public DiagramStyle Style => DiagramStyle.Png;

    public void Line(IReadOnlyList<(double X, double Y)> points, double width, PlotColor color, bool isDashed = false) =>
        _brush.Line(points, width, color.Light, isDashed ? (4, 3) : default);

    public void Marks(IReadOnlyList<PlotMark> marks, MarkShape shape, double radius, PlotColor color)
    {
        foreach (PlotMark mark in marks)
        {
            if (shape == MarkShape.Triangle)
                _brush.Triangle(Corners(mark, radius), color.Light);
            else
                _brush.Box(Around(mark, shape == MarkShape.Dot ? radius : radius * SquareShare), shape == MarkShape.Dot ? radius : 0, color.Light, 0, color.Light);
        }
    }

    public void Ring(PlotMark mark, double radius, PlotColor color) => _brush.Box(Around(mark, radius), radius, null, 1.5, color.Light);

    public void Hint(PlotMark mark)
    {
    }

    public void Text(string text, double x, double middle, TextSide side, PlotColor color, bool isTitle = false)
    {
        text = PlainText.Of(text);
        double width = isTitle ? Style.TitleWidth(text) : Style.LineWidth(text);
        double left = side switch { TextSide.Left => x, TextSide.Middle => x - (width / 2), _ => x - width };
        int pixelX = (int)Math.Round(left * scale), pixelY = (int)Math.Round((middle - (PixelFont.CapitalHeight / 2.0)) * scale);
        PixelFont.Draw(image, pixelX, pixelY, text, scale, color.Light);
        // The font has no bold letters: they are drawn twice, half a point apart.
        if (isTitle && scale > 1)
            PixelFont.Draw(image, pixelX + (scale / 2), pixelY, text, scale, color.Light);
    }

    /// <summary>The half side of a square whose area is about that of a dot.</summary>
    public const double SquareShare = 0.89;

    /// <summary>The corners of a triangle whose area is about that of a dot.</summary>
    public static (double X, double Y)[] Corners(PlotMark mark, double radius) =>
        [(mark.X, mark.Y - (1.35 * radius)), (mark.X + (1.25 * radius), mark.Y + (0.85 * radius)), (mark.X - (1.25 * radius), mark.Y + (0.85 * radius))];

    private static DrawnArea Around(PlotMark mark, double radius) => new(mark.X - radius, mark.Y - radius, 2 * radius, 2 * radius);
}
