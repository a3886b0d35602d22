using System;

namespace Autoencoders.Reports;

/// <summary>Where the curve of a rounded corner begins and ends.</summary>
internal static class RoundCorner
{
    /// <summary>A point on the way from a corner to the next one, at most half-way.</summary>
    /// <param name="corner">The corner.</param>
    /// <param name="next">The next one.</param>
    /// <param name="radius">How far.</param>
    public static (double X, double Y) Toward((double X, double Y) corner, (double X, double Y) next, double radius)
    {
        double length = Math.Abs(next.X - corner.X) + Math.Abs(next.Y - corner.Y);
        double share = length <= 0 ? 0 : Math.Min(radius, length / 2) / length;
        return (corner.X + ((next.X - corner.X) * share), corner.Y + ((next.Y - corner.Y) * share));
    }
}
