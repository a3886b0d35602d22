using System;
using System.Globalization;

namespace Autoencoders;

/// <summary>Numbers as a plot writes them.</summary>
internal static class PlotNumber
{
    /// <summary>A number with four digits that count: 0.09314, 12.35, 1.2e-5.</summary>
    public static string Of(double value)
    {
        double size = Math.Abs(value);
        return size is 0 or (>= 1e-4 and < 1e6)
            ? value.ToString(size is 0 or >= 1000 ? "0.#" : "0." + new string('#', 3 - (int)Math.Floor(Math.Log10(size))), CultureInfo.InvariantCulture)
            : value.ToString("0.###e0", CultureInfo.InvariantCulture);
    }

    /// <summary>A tick, with as many decimals as the step between ticks has.</summary>
    /// <param name="value">The number.</param>
    /// <param name="step">The distance to the next tick: 1, 2 or 5 times a power of ten.</param>
    /// <param name="largest">The largest number beside it, whatever its sign.</param>
    public static string Tick(double value, double step, double largest)
    {
        if (Math.Abs(value) < step / 1000)
            return "0";
        int digits = (int)Math.Floor(Math.Log10(step) + 1e-9);
        if (largest < 1e6 && step >= 0.99e-5)
            return value.ToString("F" + Math.Max(0, -digits).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int decimals = Math.Clamp((int)Math.Floor(Math.Log10(Math.Abs(value)) + 1e-9) - digits, 0, 15);
        return value.ToString(decimals == 0 ? "0e0" : "0." + new string('#', decimals) + "e0", CultureInfo.InvariantCulture);
    }
}
