using System;

namespace Autoencoders.Reports;

/// <summary>Counts that stop at <see cref="long.MaxValue"/> instead of running over.</summary>
internal static class Counts
{
    /// <summary>The sum of numbers of at least 0.</summary>
    public static long Sum(params ReadOnlySpan<long> numbers)
    {
        long sum = 0;
        foreach (long number in numbers)
            sum = number > long.MaxValue - sum ? long.MaxValue : sum + number;
        return sum;
    }

    /// <summary>The product of two numbers of at least 0.</summary>
    public static long Product(long left, long right) => right != 0 && left > long.MaxValue / right ? long.MaxValue : left * right;
}
