using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Engine;

/// <summary>Sums of floats, taken in double; the order depends on the length alone, never on where the memory lies.</summary>
internal static class Sums
{
    // The product of this many factors up to 2 is far below the largest double, 2^1024.
    private const int FactorLimit = 960;

    /// <summary>Σ values.</summary>
    public static double Sum(ReadOnlySpan<float> values)
    {
        ref float from = ref MemoryMarshal.GetReference(values);
        Vector<double> even = Vector<double>.Zero, odd = Vector<double>.Zero;
        int i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref from, (nuint)i), out Vector<double> low, out Vector<double> high);
            even += low;
            odd += high;
        }
        double sum = Vector.Sum(even + odd);
        for (; i < values.Length; i++)
            sum += Unsafe.Add(ref from, i);
        return sum;
    }

    /// <summary>Σ a · b.</summary>
    public static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, b.Length);
        ref float left = ref MemoryMarshal.GetReference(a);
        ref float right = ref MemoryMarshal.GetReference(b);
        Vector<double> even = Vector<double>.Zero, odd = Vector<double>.Zero;
        int i = 0;
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref left, (nuint)i), out Vector<double> lowLeft, out Vector<double> highLeft);
            Vector.Widen(Vector.LoadUnsafe(ref right, (nuint)i), out Vector<double> lowRight, out Vector<double> highRight);
            even += lowLeft * lowRight;
            odd += highLeft * highRight;
        }
        double sum = Vector.Sum(even + odd);
        for (; i < a.Length; i++)
            sum += (double)Unsafe.Add(ref left, i) * Unsafe.Add(ref right, i);
        return sum;
    }

    /// <summary>Σ ln(1 + u) for u in 0…1: the logarithm of a product, so that one logarithm serves hundreds of values.</summary>
    public static double LogOnePlusUnits(ReadOnlySpan<float> units)
    {
        double sum = 0;
        for (; units.Length > FactorLimit; units = units[FactorLimit..])
            sum += Math.Log(ProductOnePlus(units[..FactorLimit]));
        double product = ProductOnePlus(units);

        // Next to 1 even a double keeps few digits of ln(product), and ln(1 + u) is u.
        return sum + (product - 1 < 1e-7 ? Sum(units) : Math.Log(product));
    }

    private static double ProductOnePlus(ReadOnlySpan<float> units)
    {
        ref float from = ref MemoryMarshal.GetReference(units);
        Vector<double> even = Vector<double>.One, odd = Vector<double>.One;
        int i = 0;
        for (; i <= units.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref from, (nuint)i), out Vector<double> low, out Vector<double> high);
            even = Vector.MultiplyAddEstimate(even, low, even);
            odd = Vector.MultiplyAddEstimate(odd, high, odd);
        }
        double product = 1;
        Vector<double> both = even * odd;
        for (int lane = 0; lane < Vector<double>.Count; lane++)
            product *= both[lane];
        for (; i < units.Length; i++)
            product += product * Unsafe.Add(ref from, i);
        return product;
    }
}
