using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Numbers and shapes as the reports write them, in no culture.</summary>
internal static class DetailedFormat
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

    /// <summary>A number as it is: <c>1568</c>.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count with separators: <c>1,568</c>.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share of 1 in percent: <c>12.3%</c>.</summary>
    public static string Percent(double share) => (share * 100).ToString("F1", CultureInfo.InvariantCulture) + "%";

    /// <summary>Bytes in the unit that suits them: <c>1.5 MiB</c>.</summary>
    public static string Bytes(long bytes)
    {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < Units.Length - 1)
        {
            value /= 1024;
            unit++;
        }

        return value.ToString(unit == 0 ? "F0" : value < 10 ? "F2" : value < 100 ? "F1" : "F0", CultureInfo.InvariantCulture) + " " + Units[unit];
    }

    /// <summary>Numbers by axis: <c>3x3</c>.</summary>
    public static string ByAxis(IEnumerable<int> numbers) => string.Join("x", numbers.Select(static number => Number(number)));

    /// <summary>Cells in front of and behind each axis: <c>1x1</c>, or <c>0+1x0+1</c> where the sides differ.</summary>
    public static string Sides(IReadOnlyList<(int Before, int Behind)> sides) =>
        string.Join("x", sides.Select(static side => side.Before == side.Behind ? Number(side.Before) : Number(side.Before) + "+" + Number(side.Behind)));

    /// <summary>A shape; <c>?</c> where it is unknown.</summary>
    public static string Of(Shape? shape) => shape?.ToString() ?? "?";
}
