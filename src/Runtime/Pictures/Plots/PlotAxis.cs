using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders;

/// <summary>A number on an axis.</summary>
/// <param name="At">Where, 0 at the axis' start to 1 at its end.</param>
/// <param name="Label">How it is written.</param>
internal readonly record struct PlotTick(double At, string Label);

/// <summary>How numbers become places, and which of them are written.</summary>
internal sealed class PlotAxis
{
    /// <summary>Numbers that are larger are not drawn: their distances could not be computed.</summary>
    public const double Largest = 1e150;

    private const double Smallest = 1e-150;
    private const double Margin = 0.04;

    private readonly double _low, _high;
    private readonly bool _isLogarithmic;

    private PlotAxis(double low, double high, bool isLogarithmic, Func<PlotAxis, IEnumerable<(double Value, string Label)>> ticks)
    {
        (_low, _high, _isLogarithmic) = (low, high, isLogarithmic);
        Ticks = [.. ticks(this).Select(tick => new PlotTick(Place(tick.Value), tick.Label)).Where(static tick => tick.At is > -1e-9 and < 1 + 1e-9)];
    }

    /// <summary>The numbers that are written.</summary>
    public IReadOnlyList<PlotTick> Ticks { get; }

    /// <summary>Steps or epochs: whole numbers from the first to the last.</summary>
    /// <param name="last">The last, at least 0.</param>
    /// <param name="first">The first.</param>
    /// <param name="about">How many numbers fit.</param>
    public static PlotAxis Whole(double first, double last, int about)
    {
        bool isSingle = last <= first;
        double step = Math.Max(1, NiceStep((last - first) / Math.Max(1, about)));
        return new PlotAxis(isSingle ? first - 1 : first, isSingle ? first + 1 : last, false, _ => Values().Select(value => (value, PlotNumber.Tick(value, step, last))));

        // The first one is written too, unless the next is close by.
        IEnumerable<double> Values()
        {
            double next = Math.Ceiling(first / step) * step;
            if (isSingle || next - first > step / 2)
                yield return first;
            for (double value = next; value <= last && !isSingle; value += step)
                yield return value;
        }
    }

    /// <summary>Numbers with equal distances, a little beyond the smallest and the largest of them.</summary>
    /// <param name="low">The smallest.</param>
    /// <param name="high">The largest.</param>
    /// <param name="about">How many numbers fit.</param>
    /// <param name="isExact">Whether the axis ends exactly at the numbers.</param>
    public static PlotAxis Linear(double low, double high, int about, bool isExact = false)
    {
        (double from, double to) = isExact ? (low, high) : Padded(low, high);
        double step = NiceStep((to - from) / Math.Max(1, about)), largest = Math.Max(Math.Abs(from), Math.Abs(to));
        return new PlotAxis(from, to, false, _ => Multiples(from, to, step).Select(value => (value, PlotNumber.Tick(value, step, largest))));
    }

    /// <summary>Positive numbers with equal ratios.</summary>
    /// <param name="low">The smallest, above 0.</param>
    /// <param name="high">The largest.</param>
    /// <param name="about">How many numbers fit.</param>
    /// <param name="isExact">Whether the axis ends exactly at the numbers.</param>
    public static PlotAxis Logarithmic(double low, double high, int about, bool isExact = false)
    {
        double from = Math.Log10(low), to = Math.Log10(high), margin = to - from < 1e-9 ? 0.25 : Margin * (to - from);
        if (!isExact)
            (from, to) = (from - margin, to + margin);
        return new PlotAxis(from, to, true, _ => LogTicks(from, to, Math.Max(2, about)));
    }

    /// <summary>Where a number lies; null if it cannot be drawn.</summary>
    /// <param name="value">The number.</param>
    public double? FractionOf(double value) =>
        !double.IsFinite(value) || Math.Abs(value) > Largest || (_isLogarithmic && value <= 0) ? null : Place(_isLogarithmic ? Math.Log10(value) : value);

    private double Place(double position) => (position - _low) / (_high - _low);

    private static (double Low, double High) Padded(double low, double high)
    {
        double size = Math.Max(Math.Abs(low), Math.Abs(high));
        // Equal numbers, as far as labels could tell them apart, lie in the middle.
        if (high - low <= Math.Max(size * 1e-9, Smallest))
        {
            double around = size < Smallest ? 0.5 : size * 0.1;
            return (low - around, high + around);
        }

        double margin = Margin * (high - low);
        // Losses are not below 0, so an axis does not go below without need.
        return (low >= 0 ? Math.Max(0, low - margin) : low - margin, high + margin);
    }

    private static IEnumerable<double> Multiples(double low, double high, double step)
    {
        double first = Math.Ceiling((low / step) - 1e-9), last = Math.Floor((high / step) + 1e-9);
        for (int at = 0; first + at <= last; at++)
            yield return (first + at) * step;
    }

    // Powers of ten; with few of them also 2 and 5 between; with hardly any, numbers with equal distances.
    private static IEnumerable<(double Value, string Label)> LogTicks(double low, double high, int about)
    {
        int first = (int)Math.Ceiling(low - 1e-9), last = (int)Math.Floor(high + 1e-9);
        if (last - first >= 2 || (last - first == 1 && high - low > 1.5))
        {
            int every = Math.Max(1, (int)Math.Ceiling((last - first + 1) / (double)about));
            for (int power = (int)Math.Ceiling(first / (double)every) * every; power <= last; power += every)
                yield return (power, Power(power, 1));
            yield break;
        }

        var between = new List<(double, string)>();
        for (int power = first - 1; power <= last; power++)
        {
            foreach (int digit in (int[])[1, 2, 5])
            {
                double value = power + Math.Log10(digit);
                if (value >= low && value <= high)
                    between.Add((value, Power(power, digit)));
            }
        }

        if (between.Count >= 3)
        {
            foreach ((double, string) tick in between)
                yield return tick;
            yield break;
        }

        double from = Math.Pow(10, low), to = Math.Pow(10, high), step = NiceStep((to - from) / about);
        foreach (double value in Multiples(from, to, step).Where(static value => value > 0))
            yield return (Math.Log10(value), PlotNumber.Tick(value, step, to));
    }

    private static string Power(int power, int digit) => power is >= -4 and <= 5
        ? (digit * Math.Pow(10, power)).ToString(power < 0 ? "F" + (-power).ToString(CultureInfo.InvariantCulture) : "F0", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{digit}e{power}");

    // The smallest of 1, 2 and 5 times a power of ten that is not below a number.
    private static double NiceStep(double least)
    {
        if (least <= 0)
            return 1;
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double share = least / power;
        return power * (share <= 1 + 1e-9 ? 1 : share <= 2 + 1e-9 ? 2 : share <= 5 + 1e-9 ? 5 : 10);
    }
}
