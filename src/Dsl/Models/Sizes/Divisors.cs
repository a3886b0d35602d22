namespace Autoencoders.Models;

/// <summary>Divisors and multiples of whole numbers.</summary>
internal static class Divisors
{
    /// <summary>More than this is never needed, and nothing overflows before.</summary>
    public const long Limit = 1 << 20;

    /// <summary>The largest number that divides both.</summary>
    public static long GreatestCommonDivisor(long a, long b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);

    /// <summary>The smallest number that both divide, at most <see cref="Limit"/>.</summary>
    public static long LeastCommonMultiple(long a, long b) => System.Math.Min(Limit, a / GreatestCommonDivisor(a, b) * System.Math.Min(b, Limit));

    /// <summary>The same for a number of the language.</summary>
    public static long LeastCommonMultiple(long a, int b) => b < 1 ? a : LeastCommonMultiple(a, (long)b);
}
