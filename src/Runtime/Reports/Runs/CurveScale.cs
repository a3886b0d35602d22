using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>What values lie at which height of a chart: evenly, or by their logarithm.</summary>
internal sealed class CurveScale
{
    private const int FewTicks = 3;
    private const double MostDecades = 307;
    private readonly bool _isLogarithmic;

    private CurveScale(double low, double high, bool isLogarithmic)
    {
        Low = low;
        High = high;
        _isLogarithmic = isLogarithmic;
    }

    /// <summary>The value at the bottom; its logarithm to 10 on a logarithmic scale.</summary>
    public double Low { get; }

    /// <summary>The value at the top; its logarithm to 10 on a logarithmic scale.</summary>
    public double High { get; }

    /// <summary>An even scale with some room around the values; what is not finite does not count.</summary>
    public static CurveScale Linear(IEnumerable<double> values)
    {
        (double low, double high) = Range(values);
        double room = high > low ? (high - low) * 0.06 : high == 0 ? 1 : Math.Abs(high) * 0.1;

        // What is never negative does not go below 0 just for room.
        return new CurveScale(low >= 0 ? Math.Max(0, low - room) : low - room, high + room, false);
    }

    /// <summary>A logarithmic scale; null where a value is not above 0, or all are the same.</summary>
    public static CurveScale? Logarithmic(IEnumerable<double> values)
    {
        (double low, double high) = Range(values);
        if (low <= 0 || low >= high)
            return null;
        double room = Math.Max((Math.Log10(high) - Math.Log10(low)) * 0.06, 0.005);
        return new CurveScale(Math.Max(Math.Log10(low) - room, -MostDecades), Math.Min(Math.Log10(high) + room, MostDecades), true);
    }

    /// <summary>How far up a value lies: 0 at the bottom, 1 at the top.</summary>
    public double Fraction(double value) => ((_isLogarithmic ? Math.Log10(value) : value) - Low) / (High - Low);

    /// <summary>Round values to write at the axis, and how they are written.</summary>
    public IReadOnlyList<(double Value, string Text)> Ticks()
    {
        if (!_isLogarithmic)
            return Even(Low, High);
        double low = Math.Pow(10, Low), high = Math.Pow(10, High);
        int first = (int)Math.Floor(Low), last = (int)Math.Ceiling(High), step = Math.Max(1, (last - first + 5) / 6);
        double[] decades = [.. Decades(first, last, step, [1])], finer = [.. Decades(first, last, 1, [1, 2, 5])];
        return decades.Length >= FewTicks ? Written(decades) : finer.Length >= FewTicks ? Written(finer) : [.. Even(low, high).Where(static tick => tick.Value > 0)];

        IEnumerable<double> Decades(int lowest, int highest, int stride, double[] digits) =>
            from power in Enumerable.Range(0, ((highest - lowest) / stride) + 1).Select(at => lowest + (at * stride))
            from digit in digits
            let tick = double.Parse(FormattableString.Invariant($"{digit}e{power}"), System.Globalization.CultureInfo.InvariantCulture)
            where tick >= low && tick <= high
            select tick;
    }

    private static (double Value, string Text)[] Written(double[] ticks) => [.. ticks.Select(static tick => (tick, RunFormat.Tick(tick, tick)))];

    private static (double Value, string Text)[] Even(double low, double high)
    {
        double rough = (high - low) / 7, power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = new[] { 1, 2, 5, 10 }.First(digit => digit * power >= rough * 0.999) * power;
        double first = Math.Ceiling(low / step);
        return [.. Enumerable.Range(0, Math.Max(0, (int)Math.Floor(high / step) - (int)first + 1)).Select(at => (first + at) * step).Select(tick => (tick, RunFormat.Tick(tick, step)))];
    }

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        return finite.Length == 0 ? (0, 0) : (finite.Min(), finite.Max());
    }
}
