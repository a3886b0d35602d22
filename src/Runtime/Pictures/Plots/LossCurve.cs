using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders;

/// <summary>A curve of a plot: numbers over epochs or steps.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Epochs">The epochs, ascending.</param>
/// <param name="Values">The number of each.</param>
internal sealed record LossCurve(string Name, IReadOnlyList<int> Epochs, IReadOnlyList<double> Values)
{
    /// <summary>A curve over the epochs from 1.</summary>
    public static LossCurve Of(string name, IReadOnlyList<double>? values)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentException("A curve has no name; the legend needs one, such as loss.");
        if (values is null)
            throw new ArgumentException($"The curve {name} is null, where a list of numbers was expected.");
        return new LossCurve(name, [.. Enumerable.Range(1, values.Count)], [.. values]);
    }

    /// <summary>The runs of neighbouring numbers that can be drawn; infinities and NaN lie between them.</summary>
    /// <param name="place">Where a number lies; null if it cannot be drawn.</param>
    public IEnumerable<IReadOnlyList<(double X, double Y)>> Runs(Func<double, double, (double X, double Y)?> place)
    {
        var run = new List<(double, double)>();
        for (int at = 0; at < Values.Count; at++)
        {
            if (place(Epochs[at], Values[at]) is { } point)
            {
                run.Add(point);
            }
            else if (run.Count > 0)
            {
                yield return Thinned(run);
                run = [];
            }
        }

        if (run.Count > 0)
            yield return Thinned(run);
    }

    /// <summary>The epoch with the smallest number, the first of equals; null if none is a number.</summary>
    public (int Epoch, double Value)? Best()
    {
        (int Epoch, double Value)? best = null;
        for (int at = 0; at < Values.Count; at++)
        {
            if (double.IsFinite(Values[at]) && (best is null || Values[at] < best.Value.Value))
                best = (Epochs[at], Values[at]);
        }

        return best;
    }

    // Of many points above each other the first, the highest, the lowest and the last look the same as all of them.
    private static List<(double X, double Y)> Thinned(List<(double X, double Y)> run)
    {
        const double Column = 0.5;
        var thinned = new List<(double, double)>();
        for (int start = 0, end; start < run.Count; start = end)
        {
            int lowest = start, highest = start;
            for (end = start + 1; end < run.Count && run[end].X - run[start].X < Column; end++)
            {
                lowest = run[end].Y < run[lowest].Y ? end : lowest;
                highest = run[end].Y > run[highest].Y ? end : highest;
            }

            foreach (int at in new SortedSet<int> { start, lowest, highest, end - 1 })
                thinned.Add(run[at]);
        }

        return thinned;
    }
}
