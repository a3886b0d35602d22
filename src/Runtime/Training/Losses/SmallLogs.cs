using System;

namespace Autoencoders;

/// <summary>Logarithms next to 1.</summary>
internal static class SmallLogs
{
    /// <summary>ln(1 + x) for x ≥ 0 without losing digits near 0, by Kahan's correction (Higham, Accuracy and Stability of Numerical Algorithms, §1.14.1).</summary>
    public static double OnePlus(double x)
    {
        double sum = 1 + x;
        return sum == 1 || double.IsPositiveInfinity(sum) ? x : Math.Log(sum) * (x / (sum - 1));
    }
}
