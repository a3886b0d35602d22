using System;
using System.Collections.Generic;
using System.Globalization;

namespace Autoencoders.Reports;

/// <summary>Paints a drawing on white.</summary>
internal sealed class DiagramPainter
{
    private const double Corner = 7;
    private const long MaxPixels = 100_000_000;
    private const int PointsPerInch = 72;

    private readonly RgbImage _image;
    private readonly DiagramBrush _brush;
    private readonly DiagramStyle _style;
    private readonly DiagramOptions _options;

    private DiagramPainter(RgbImage image, DiagramStyle style, DiagramOptions options)
    {
        _image = image;
        _brush = new DiagramBrush(image, options.Scale);
        _style = style;
        _options = options;
    }

    /// <summary>The pixels.</summary>
    /// <param name="name">The model's name.</param>
    /// <param name="drawing">What to paint.</param>
    /// <param name="style">The style that it was laid out with.</param>
    /// <param name="options">The scale, and what colours stand for.</param>
    /// <exception cref="ArgumentException">There would be too many pixels.</exception>
    public static RgbImage Paint(string name, DiagramDrawing drawing, DiagramStyle style, DiagramOptions options)
    {
        // Letters are drawn in whole pixels: in the next larger ones, and made smaller with the rest.
        if (options.Dpi is { } dpi)
        {
            RgbImage larger = Paint(name, drawing, style, options with { Dpi = null, Scale = (dpi + PointsPerInch - 1) / PointsPerInch });
            return dpi % PointsPerInch == 0 ? larger : PixelAverage.Shrink(larger, Math.Max(1, (int)Math.Round(drawing.Width * dpi / PointsPerInch)), Math.Max(1, (int)Math.Round(drawing.Height * dpi / PointsPerInch)));
        }

        long width = (long)drawing.Width * options.Scale, height = (long)drawing.Height * options.Scale;
        if (width * height > MaxPixels)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The diagram of {name} would have {width:N0} × {height:N0} pixels, more than {MaxPixels:N0} in all. Choose a smaller Scale, Dpi or ExpandNested, or write an SVG."), nameof(options));
        var painter = new DiagramPainter(new RgbImage((int)width, (int)height, Rgb.White), style, options);
        painter.Paint(drawing);
        return painter._image;
    }

    private void Paint(DiagramDrawing drawing)
    {
        foreach (DrawnFrame frame in drawing.Frames)
        {
            _brush.Box(frame.Area, 6, DiagramPalette.Frame, 1, DiagramPalette.Mix(DiagramPalette.Paper, DiagramPalette.Line, 0.5));
            Title(frame.Cluster.Title, frame.Area.Left + 10, frame.Area.Top + 8);
        }

        foreach (DrawnLine line in drawing.Lines)
        {
            Rgb color = line.Change is { } change ? DiagramPalette.Hue(change) : DiagramPalette.Line;
            _brush.Line(Rounded(line.HasHead ? ArrowHead.Shorten(line.Points) : line.Points), 1.25, color, line.Change == DiagramChange.Removed ? (5, 3) : default);
            if (line.HasHead)
                _brush.Triangle(ArrowHead.Of(line.Points), color);
        }

        foreach (DrawnLabel label in drawing.Labels)
            Label(label);
        foreach (DrawnBox box in drawing.Boxes)
            Box(box);
    }

    private void Label(DrawnLabel label)
    {
        double width = _style.LineWidth(label.Text), x = label.IsCentered ? label.X - (width / 2) : label.X;
        _brush.Box(new DrawnArea(x - 1, label.Y - 5, width + 2, 10), 0, Rgb.White, 0, Rgb.White);
        Text(label.Text, x, label.Y - 3.5, DiagramPalette.Faint);
    }

    private void Box(DrawnBox box)
    {
        DiagramNode node = box.Node;
        DiagramLook look = DiagramLook.Of(node, _options);
        double radius = node.IsTerminal ? box.Area.Height / 2 : 5;
        Rgb border = node.Mistake is null ? look.Hue : DiagramPalette.Mistake;
        double width = node.Mistake is not null || node.Change is not null ? 2.25 : node.IsCode ? 2 : 1.25;
        bool isDashed = node.IsDead || node.Change == DiagramChange.Removed;
        _brush.Box(box.Area, radius, DiagramPalette.Light(look.Hue), isDashed ? 0 : width, isDashed ? DiagramPalette.Light(look.Hue) : border);
        if (isDashed)
            _brush.Line(Outline(box.Area), width, border, (5, 3));
        if (node.IsCode)
            _brush.Box(new DrawnArea(box.Area.Left + 3.5, box.Area.Top + 3.5, box.Area.Width - 7, box.Area.Height - 7), 3, null, 1, border);
        double middle = box.Area.Left + (box.Area.Width / 2);
        double y = box.Area.Top + ((box.Area.Height - _style.TitleHeight - (node.Lines.Count * _style.LineHeight)) / 2);
        string title = DiagramSign.Title(node);
        Title(title, middle - (_style.TitleWidth(title) / 2), y + 3.5);
        for (int at = 0; at < node.Lines.Count; at++)
            Text(node.Lines[at], middle - (_style.LineWidth(node.Lines[at]) / 2), y + _style.TitleHeight + (at * _style.LineHeight) + 2.5, DiagramPalette.Faint);
    }

    private static (double X, double Y)[] Outline(DrawnArea area) =>
        [(area.Left, area.Top), (area.Right, area.Top), (area.Right, area.Bottom), (area.Left, area.Bottom), (area.Left, area.Top)];

    // The font has no bold letters: they are drawn twice, half a point apart.
    private void Title(string text, double x, double y)
    {
        Text(text, x, y, DiagramPalette.Ink);
        if (_options.Scale > 1)
            Text(text, x + 0.5, y, DiagramPalette.Ink);
    }

    private void Text(string text, double x, double y, Rgb color) =>
        PixelFont.Draw(_image, (int)Math.Round(x * _options.Scale), (int)Math.Round(y * _options.Scale), PlainText.Of(text), _options.Scale, color);

    // Corners as curves of a few straight pieces.
    private static List<(double X, double Y)> Rounded(IReadOnlyList<(double X, double Y)> points)
    {
        var line = new List<(double X, double Y)> { points[0] };
        for (int at = 1; at < points.Count - 1; at++)
        {
            (double X, double Y) from = RoundCorner.Toward(points[at], points[at - 1], Corner), to = RoundCorner.Toward(points[at], points[at + 1], Corner);
            for (int step = 0; step <= 6; step++)
            {
                double share = step / 6.0, rest = 1 - share;
                line.Add(((rest * rest * from.X) + (2 * rest * share * points[at].X) + (share * share * to.X), (rest * rest * from.Y) + (2 * rest * share * points[at].Y) + (share * share * to.Y)));
            }
        }

        line.Add(points[^1]);
        return line;
    }
}
