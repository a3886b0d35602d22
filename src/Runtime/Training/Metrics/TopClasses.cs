using System;

namespace Autoencoders;

/// <summary>The k classes of the greatest outputs.</summary>
internal static class TopClasses
{
    /// <summary>Refuses a count below 1.</summary>
    public static int Checked(int k) => k >= 1 ? k : throw new ArgumentOutOfRangeException(nameof(k), k, "At least one class is looked at.");

    /// <summary>Whether fewer than k outputs are greater than that of a class, so that a draw counts for it, as in Keras.</summary>
    public static bool Include(ReadOnlySpan<float> output, int at, int k)
    {
        int greater = 0;
        foreach (float other in output)
            greater += other > output[at] ? 1 : 0;
        return greater < k && !float.IsNaN(output[at]);
    }
}
