using System;
using System.Collections.Generic;

namespace Autoencoders.Reports;

/// <summary>Draws lines and rounded rectangles with smooth edges, in points.</summary>
/// <param name="image">Where to.</param>
/// <param name="scale">Pixels a point.</param>
internal sealed class DiagramBrush(RgbImage image, int scale)
{
    /// <summary>A line through some points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="width">Its width.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="dash">How long dashes are, and the gaps between them; (0, 0) for none.</param>
    public void Line(IReadOnlyList<(double X, double Y)> points, double width, Rgb color, (double On, double Off) dash = default)
    {
        double travelled = 0;
        for (int at = 1; at < points.Count; at++)
        {
            ((double x0, double y0), (double x1, double y1)) = (points[at - 1], points[at]);
            double length = Math.Sqrt(((x1 - x0) * (x1 - x0)) + ((y1 - y0) * (y1 - y0)));
            if (length <= 0)
                continue;
            foreach ((double from, double to) in Dashes(travelled, length, dash))
                Piece((x0 + ((x1 - x0) * from), y0 + ((y1 - y0) * from)), (x0 + ((x1 - x0) * to), y0 + ((y1 - y0) * to)), width, color);
            travelled += length;
        }
    }

    /// <summary>A filled triangle.</summary>
    /// <param name="corners">Its corners.</param>
    /// <param name="color">Its colour.</param>
    public void Triangle((double X, double Y)[] corners, Rgb color)
    {
        (double ax, double ay) = corners[0];
        (double bx, double by) = corners[1];
        (double cx, double cy) = corners[2];
        double turn = ((bx - ax) * (cy - ay)) - ((by - ay) * (cx - ax));
        if (turn == 0)
            return;
        double sign = Math.Sign(turn) * scale;
        Cover(Math.Min(ax, Math.Min(bx, cx)), Math.Min(ay, Math.Min(by, cy)), Math.Max(ax, Math.Max(bx, cx)), Math.Max(ay, Math.Max(by, cy)), color, (x, y) =>
            Math.Min(Inside(ax, ay, bx, by, x, y), Math.Min(Inside(bx, by, cx, cy, x, y), Inside(cx, cy, ax, ay, x, y))) + 0.5);

        // How many pixels a point lies within one side.
        double Inside(double x0, double y0, double x1, double y1, double x, double y)
        {
            double dx = x1 - x0, dy = y1 - y0;
            return sign * ((dx * (y - y0)) - (dy * (x - x0))) / Math.Sqrt((dx * dx) + (dy * dy));
        }
    }

    /// <summary>A rectangle with round corners.</summary>
    /// <param name="area">Where.</param>
    /// <param name="radius">The radius of its corners.</param>
    /// <param name="fill">What it is filled with; null for nothing.</param>
    /// <param name="width">The width of its border.</param>
    /// <param name="border">The colour of its border.</param>
    public void Box(DrawnArea area, double radius, Rgb? fill, double width, Rgb border)
    {
        if (fill is { } color)
            Cover(area.Left, area.Top, area.Right, area.Bottom, color, (x, y) => 0.5 - (Distance(area, radius, x, y) * scale));
        Cover(area.Left - width, area.Top - width, area.Right + width, area.Bottom + width, border, (x, y) => (((width / 2) - Math.Abs(Distance(area, radius, x, y))) * scale) + 0.5);
    }

    // How far a point lies outside of a rectangle with round corners; below 0 inside.
    private static double Distance(DrawnArea area, double radius, double x, double y)
    {
        double across = Math.Abs(x - (area.Left + (area.Width / 2))) - (area.Width / 2) + radius;
        double along = Math.Abs(y - (area.Top + (area.Height / 2))) - (area.Height / 2) + radius;
        double outside = Math.Sqrt((Math.Max(across, 0) * Math.Max(across, 0)) + (Math.Max(along, 0) * Math.Max(along, 0)));
        return Math.Min(Math.Max(across, along), 0) + outside - radius;
    }

    private static IEnumerable<(double From, double To)> Dashes(double travelled, double length, (double On, double Off) dash)
    {
        if (dash.On <= 0)
        {
            yield return (0, 1);
            yield break;
        }

        double period = dash.On + dash.Off;
        for (double start = -(travelled % period); start < length; start += period)
        {
            double from = Math.Max(0, start), to = Math.Min(length, start + dash.On);
            if (to > from)
                yield return (from / length, to / length);
        }
    }

    private void Piece((double X, double Y) start, (double X, double Y) end, double width, Rgb color)
    {
        double dx = end.X - start.X, dy = end.Y - start.Y, square = (dx * dx) + (dy * dy);
        Cover(Math.Min(start.X, end.X) - width, Math.Min(start.Y, end.Y) - width, Math.Max(start.X, end.X) + width, Math.Max(start.Y, end.Y) + width, color, (x, y) =>
        {
            double share = square <= 0 ? 0 : Math.Clamp((((x - start.X) * dx) + ((y - start.Y) * dy)) / square, 0, 1);
            double offX = x - start.X - (share * dx), offY = y - start.Y - (share * dy);
            return (((width / 2) - Math.Sqrt((offX * offX) + (offY * offY))) * scale) + 0.5;
        });
    }

    // Mixes a colour in, pixel by pixel, as far as each is covered.
    private void Cover(double left, double top, double right, double bottom, Rgb color, Func<double, double, double> coverage)
    {
        int x1 = Math.Min(image.Width - 1, (int)Math.Ceiling(right * scale) + 1), y1 = Math.Min(image.Height - 1, (int)Math.Ceiling(bottom * scale) + 1);
        for (int y = Math.Max(0, (int)(top * scale) - 1); y <= y1; y++)
        {
            for (int x = Math.Max(0, (int)(left * scale) - 1); x <= x1; x++)
            {
                double share = coverage((x + 0.5) / scale, (y + 0.5) / scale);
                if (share > 0)
                    image[x, y] = share >= 1 ? color : DiagramPalette.Mix(image[x, y], color, share);
            }
        }
    }
}
