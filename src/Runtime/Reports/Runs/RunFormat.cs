using System;
using System.Globalization;

namespace Autoencoders.Reports;

/// <summary>Values and times as a run's page writes them, in no culture.</summary>
internal static class RunFormat
{
    /// <summary>A measured value to five digits: <c>0.093127</c>, <c>1.25e-7</c>; a dash where there is none.</summary>
    public static string Value(double? value) => value is not { } number ? "–" : !double.IsFinite(number) ? Odd(number) : Digits(number, 5);

    /// <summary>A number at an axis, with as many digits as tell it from its neighbour: <c>0.02</c>, <c>1e-5</c>.</summary>
    public static string Tick(double value, double step) =>
        value == 0 ? "0" : Digits(value, Math.Clamp((int)Math.Floor(Math.Log10(Math.Abs(value) * 1.0001)) - (int)Math.Floor(Math.Log10(step * 1.0001)) + 1, 1, 15));

    /// <summary>A time span that a person reads: <c>0.35 s</c>, <c>3 min 20 s</c>, <c>2 h 5 min</c>.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 0.0995 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.#} ms"),
        { TotalSeconds: < 9.95 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.##} s"),
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min {time.Seconds} s"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalDays} d {time.Hours} h"),
    };

    /// <summary>A moment: <c>2026-05-06 07:08:09 UTC</c>.</summary>
    public static string Moment(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>How many a second: <c>12,345</c>, <c>3.2</c>.</summary>
    public static string Rate(double rate) => !double.IsFinite(rate) ? "–" : rate.ToString(rate < 100 ? "0.#" : "N0", CultureInfo.InvariantCulture);

    /// <summary>A coordinate.</summary>
    public static string Place(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Odd(double number) => double.IsNaN(number) ? "NaN" : number > 0 ? "∞" : "−∞";

    private static string Digits(double number, int digits)
    {
        double size = Math.Abs(number);
        string text = size != 0 && (size < 1e-4 || size >= 1e7)
            ? number.ToString("0." + new string('#', digits - 1) + "e0", CultureInfo.InvariantCulture)
            : Math.Round(number, Math.Clamp(digits - 1 - (size == 0 ? 0 : (int)Math.Floor(Math.Log10(size))), 0, 15)).ToString("0.##########", CultureInfo.InvariantCulture);
        return text.Replace('-', text.StartsWith('-') && !text.Contains('e', StringComparison.Ordinal) ? '−' : '-');
    }
}
