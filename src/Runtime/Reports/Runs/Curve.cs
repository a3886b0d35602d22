using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>One line of a chart.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="Color">Which of the page's colours it has, from 0.</param>
/// <param name="Values">A value for each epoch; null where none was measured, which the line goes over, unlike a NaN.</param>
internal sealed record Curve(string Name, int Color, IReadOnlyList<double?> Values)
{
    // As many as a screen has columns of pixels for a chart, twice.
    private const int MostPoints = 1500;

    /// <summary>The points to draw, by epoch's position: where there are very many, the least and the greatest of each stretch.</summary>
    public IEnumerable<(int At, double Value)> Points()
    {
        (int At, double Value)[] all = [.. Values.Select(static (value, at) => (at, value)).Where(static point => point.value is not null).Select(static point => (point.at, point.value!.Value))];
        if (all.Length <= MostPoints)
            return all;
        int stretch = (2 * all.Length / MostPoints) + 1;
        return all.Chunk(stretch).SelectMany(static points => new[] { points.MinBy(static point => point.Value), points.MaxBy(static point => point.Value) }.Distinct().OrderBy(static point => point.At));
    }

    /// <summary>All finite values.</summary>
    public IEnumerable<double> Finite => Values.Where(static value => value is { } number && double.IsFinite(number)).Select(static value => value!.Value);

    /// <summary>The position of the best value; null where none is finite.</summary>
    /// <param name="isHigher">Whether more is better.</param>
    public int? Best(bool isHigher)
    {
        int? best = null;
        for (int at = 0; at < Values.Count; at++)
        {
            if (Values[at] is { } value && double.IsFinite(value) && (best is not { } other || (isHigher ? value > Values[other] : value < Values[other])))
                best = at;
        }

        return best;
    }
}
