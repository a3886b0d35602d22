using System.Runtime.CompilerServices;

namespace Autoencoders.Engine;

/// <summary>The two halves of Box and Muller's transform of uniform numbers to normal ones (1958).</summary>
internal static class BoxMuller
{
    private const float Rounder = 12582912f; // adding 1.5·2^23 rounds to an integer

    /// <summary>√(−2 ln(1 − u)).</summary>
    internal readonly struct Radius : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T u)
            where T : struct, ILanes<T> => T.Sqrt(LaneMath.LogOfPositive(T.All(1) - u) * T.All(-2));
    }

    /// <summary>radius · sin of u − 1/2 turns.</summary>
    internal readonly struct Sine : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T u, T radius)
            where T : struct, ILanes<T>
        {
            (T quarters, T sine, T cosine) = Octant(u);
            return radius * T.Select(IsOdd(quarters), quarters * cosine, (T.All(1) - T.Abs(quarters)) * sine);
        }
    }

    /// <summary>radius · cos of u − 1/2 turns.</summary>
    internal readonly struct Cosine : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T u, T radius)
            where T : struct, ILanes<T>
        {
            (T quarters, T sine, T cosine) = Octant(u);
            return radius * T.Select(IsOdd(quarters), -(quarters * sine), (T.All(1) - T.Abs(quarters)) * cosine);
        }
    }

    // u − 1/2 turns are −2…2 quarter turns and a rest of at most an eighth, whose sine and cosine are Taylor polynomials.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T Quarters, T Sine, T Cosine) Octant<T>(T u)
        where T : struct, ILanes<T>
    {
        T turns = (u - T.All(0.5f)) * T.All(4);
        T quarters = turns + T.All(Rounder) - T.All(Rounder);
        T angle = (turns - quarters) * T.All(1.57079633f);
        T square = angle * angle;
        T sine = T.MultiplyAdd(square, T.All(1f / 362880), T.All(-1f / 5040));
        sine = T.MultiplyAdd(sine, square, T.All(1f / 120));
        sine = T.MultiplyAdd(sine, square, T.All(-1f / 6));
        sine = T.MultiplyAdd(sine * square, angle, angle);
        T cosine = T.MultiplyAdd(square, T.All(1f / 40320), T.All(-1f / 720));
        cosine = T.MultiplyAdd(cosine, square, T.All(1f / 24));
        cosine = T.MultiplyAdd(cosine, square, T.All(-0.5f));
        cosine = T.MultiplyAdd(cosine, square, T.All(1));
        return (quarters, sine, cosine);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T IsOdd<T>(T quarters)
        where T : struct, ILanes<T> => T.Abs(T.Abs(quarters) - T.All(1)) < T.All(0.5f);
}
