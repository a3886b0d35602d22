using System.Runtime.CompilerServices;

namespace Autoencoders.Engine;

/// <summary>Elementary functions over lanes, to float accuracy (a few units in the last place); NaN gives NaN.</summary>
internal static class LaneMath
{
    private const float Log2E = 1.44269504f;

    // ln 2 in two parts: n times the first is exact for |n| < 2^9 (Cody and Waite, 1980).
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    // Adding 1.5·2^23 rounds to an integer, which then lies in the low bits of the float.
    private const float Rounder = 12582912f;

    // Outside, e^x is not a normal float.
    private const float SmallestExponent = -87.3f;
    private const float LargestExponent = 88.72283f;

    /// <summary>eˣ; 0 below −87.3, where the result would be subnormal, and infinity above 88.7228.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILanes<T>
    {
        T biased = T.MultiplyAdd(x, T.All(Log2E), T.All(Rounder));
        T result = T.AddExponent(ReducedExpM1(x, biased) + T.All(1), biased);

        // The product is infinity or NaN, as x is.
        result = T.Select(x <= T.All(LargestExponent), result, x * T.All(float.MaxValue));
        return T.Select(x < T.All(SmallestExponent), default, result);
    }

    /// <summary>eˣ − 1 for x ≤ 0, without cancellation near 0; meaningless for x &gt; 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExpM1OfNegative<T>(T x)
        where T : struct, ILanes<T>
    {
        x = T.Select(x < T.All(-30), T.All(-30), x); // −1 to the last bit from −18 on
        T biased = T.MultiplyAdd(x, T.All(Log2E), T.All(Rounder));
        T scale = T.AddExponent(T.All(1), biased);
        return T.MultiplyAdd(scale, ReducedExpM1(x, biased), scale - T.All(1));
    }

    /// <summary>ln(1 + u) for u in 0…1, without cancellation near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LogOnePlusUnit<T>(T u)
        where T : struct, ILanes<T>
    {
        // ln(1 + u) = 2 artanh(s), s = u / (2 + u) ≤ 1/3: the series ends below 2e-9 of the sum.
        T s = u / (u + T.All(2));
        T square = s * s;
        T series = T.MultiplyAdd(square, T.All(1f / 15), T.All(1f / 13));
        series = T.MultiplyAdd(series, square, T.All(1f / 11));
        series = T.MultiplyAdd(series, square, T.All(1f / 9));
        series = T.MultiplyAdd(series, square, T.All(1f / 7));
        series = T.MultiplyAdd(series, square, T.All(1f / 5));
        series = T.MultiplyAdd(series, square, T.All(1f / 3));
        T twice = s + s;
        return T.MultiplyAdd(twice * square, series, twice);
    }

    /// <summary>ln x for positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LogOfPositive<T>(T x)
        where T : struct, ILanes<T>
    {
        T n = T.Exponent(x);
        T mantissa = T.AddExponent(x, T.All(Rounder) - n);

        // ln m = 2 artanh(s), s = (m − 1) / (m + 1), |s| ≤ 0.172: the series ends below 1e-8 of the sum.
        T s = (mantissa - T.All(1)) / (mantissa + T.All(1));
        T square = s * s;
        T series = T.MultiplyAdd(square, T.All(1f / 9), T.All(1f / 7));
        series = T.MultiplyAdd(series, square, T.All(1f / 5));
        series = T.MultiplyAdd(series, square, T.All(1f / 3));
        T twice = s + s;
        T log = T.MultiplyAdd(twice * square, series, n * T.All(Ln2Low));
        return T.MultiplyAdd(n, T.All(Ln2High), log + twice);
    }

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid<T>(T x)
        where T : struct, ILanes<T> => T.All(1) / (T.All(1) + Exp(-x));

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh<T>(T x)
        where T : struct, ILanes<T>
    {
        T e = ExpM1OfNegative(T.All(-2) * T.Abs(x));
        T magnitude = e / (e + T.All(2)); // −tanh|x|
        return T.Select(x < default(T), magnitude, -magnitude);
    }

    // e^r − 1 for the remainder r of x beyond n·ln 2, |r| ≤ ln 2 / 2: the polynomial of Moshier's Cephes (expf.c).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ReducedExpM1<T>(T x, T biased)
        where T : struct, ILanes<T>
    {
        T n = biased - T.All(Rounder);
        T r = T.MultiplyAdd(n, T.All(-Ln2High), x);
        r = T.MultiplyAdd(n, T.All(-Ln2Low), r);
        T series = T.MultiplyAdd(r, T.All(1.9875691500e-4f), T.All(1.3981999507e-3f));
        series = T.MultiplyAdd(series, r, T.All(8.3334519073e-3f));
        series = T.MultiplyAdd(series, r, T.All(4.1665795894e-2f));
        series = T.MultiplyAdd(series, r, T.All(1.6666665459e-1f));
        series = T.MultiplyAdd(series, r, T.All(5.0000001201e-1f));
        return T.MultiplyAdd(series, r * r, r);
    }
}
