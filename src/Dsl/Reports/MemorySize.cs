using System.Globalization;

namespace Autoencoders.Reports;

/// <summary>What weights take in memory, as Keras writes it: <c>1.53 MB</c>.</summary>
internal static class MemorySize
{
    private static readonly string[] Units = ["KB", "MB", "GB", "TB", "PB"];

    /// <summary>The memory of so many weights of four bytes, with two decimals.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="unit">What a byte is called.</param>
    public static string Text(long count, string unit)
    {
        double size = (double)count * sizeof(float);
        foreach (string larger in Units)
        {
            if (size < 1024)
                break;
            size /= 1024;
            unit = larger;
        }

        return size.ToString("F2", CultureInfo.InvariantCulture) + " " + unit;
    }
}
