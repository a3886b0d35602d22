using System;
using System.Globalization;
using System.Linq;

namespace Autoencoders.Training;

/// <summary>Numbers as Python formats them, in every culture.</summary>
/// <remarks>Both round the exact binary value, and what lies exactly between two neighbours to the even one.</remarks>
internal static class PythonNumber
{
    /// <summary>A value of a log as Keras prints it: four decimals, or an exponent where those would say little.</summary>
    public static string Logged(double value) => Math.Abs(value) > 1e-3 ? Fixed(value, 4) : Exponential(value, 4);

    /// <summary>As <c>%.4f</c> does for 4 decimals.</summary>
    public static string Fixed(double value, int decimals) =>
        Special(value) ?? value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>As <c>%.4e</c> does for 4 decimals: <c>7.3000e-04</c>.</summary>
    public static string Exponential(double value, int decimals)
    {
        if (Special(value) is { } special)
            return special;
        string[] parts = value.ToString("E" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Split('E');
        return parts[0] + "e" + parts[1][0] + int.Parse(parts[1].AsSpan(1), CultureInfo.InvariantCulture).ToString("D2", CultureInfo.InvariantCulture);
    }

    /// <summary>As <c>%.4g</c> does for 4 digits: the shorter of the two forms, without closing zeros.</summary>
    public static string General(double value, int digits)
    {
        if (Special(value) is { } special)
            return special;
        digits = Math.Max(digits, 1);
        string exponential = Exponential(value, digits - 1);
        int exponent = ExponentOf(exponential);
        if (exponent >= -4 && exponent < digits)
            return WithoutZeros(Fixed(value, digits - 1 - exponent));
        int at = exponential.IndexOf('e', StringComparison.Ordinal);
        return WithoutZeros(exponential[..at]) + exponential[at..];
    }

    /// <summary>As <c>repr</c> does: as few digits as tell the number from its neighbours.</summary>
    public static string Shortest(double value)
    {
        string text = Special(value) ?? value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        return text.All(static character => char.IsAsciiDigit(character) || character == '-') ? text + ".0" : text;
    }

    private static string? Special(double value) => double.IsNaN(value) ? "nan" : double.IsInfinity(value) ? value > 0 ? "inf" : "-inf" : null;

    private static int ExponentOf(string text) => int.Parse(text.AsSpan(text.IndexOf('e', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string WithoutZeros(string text) => text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
}
