using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>The head of an arrow whose last piece leads straight across or along.</summary>
internal static class ArrowHead
{
    private const double Length = 8;
    private const double HalfWidth = 3.5;

    /// <summary>The corners of the head, its tip first.</summary>
    /// <param name="points">The arrow's corners.</param>
    public static (double X, double Y)[] Of(IReadOnlyList<(double X, double Y)> points)
    {
        (double X, double Y) tip = points[^1], direction = Direction(points);
        (double x, double y) = (tip.X - (direction.X * Length), tip.Y - (direction.Y * Length));
        return [tip, (x - (direction.Y * HalfWidth), y + (direction.X * HalfWidth)), (x + (direction.Y * HalfWidth), y - (direction.X * HalfWidth))];
    }

    /// <summary>The line without what the head covers.</summary>
    /// <param name="points">The arrow's corners.</param>
    public static IReadOnlyList<(double X, double Y)> Shorten(IReadOnlyList<(double X, double Y)> points)
    {
        (double X, double Y) tip = points[^1], direction = Direction(points);
        return [.. points.Take(points.Count - 1), (tip.X - (direction.X * (Length - 1)), tip.Y - (direction.Y * (Length - 1)))];
    }

    private static (double X, double Y) Direction(IReadOnlyList<(double X, double Y)> points) =>
        (Math.Sign(points[^1].X - points[^2].X), Math.Abs(points[^1].X - points[^2].X) > 0.01 ? 0 : Math.Sign(points[^1].Y - points[^2].Y));
}
