using System.Runtime.CompilerServices;

namespace Autoencoders.Engine;

// Made of straight lines and parabolas. Comparisons are arranged so that NaN falls through to x or y itself.
internal static partial class Activations
{
    private const float LeakySlope = 0.2f;
    private const float ShrinkBound = 0.5f;

    private readonly struct Relu : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => T.Select(x <= default(T), default, x);
    }

    private readonly struct LeakyRelu : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => T.Select(x > default(T), x, x * T.All(LeakySlope));
    }

    private readonly struct ReluSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => T.Select(y > default(T), dy, default);
    }

    private readonly struct LeakyReluSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => T.Select(y > default(T), dy, dy * T.All(LeakySlope));
    }

    private readonly struct Clip(float low, float high) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => Clipped(x, low, high);
    }

    /// <summary>slope · x + 0.5, clipped to 0…1.</summary>
    private readonly struct ClippedLine(float slope) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => Clipped(T.MultiplyAdd(x, T.All(slope), T.All(0.5f)), 0, 1);
    }

    /// <summary>dy · slope strictly between two outputs, 0 elsewhere.</summary>
    private readonly struct SlopeBetween(float low, float high, float slope) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> =>
            T.Select(y > T.All(low), T.Select(y < T.All(high), dy * T.All(slope), default), default);
    }

    private readonly struct HardSilu : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => x * Clipped(T.MultiplyAdd(x, T.All(1f / 6), T.All(0.5f)), 0, 1);
    }

    private readonly struct HardSiluSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x, T dy)
            where T : struct, ILanes<T>
        {
            T between = T.MultiplyAdd(x, T.All(1f / 3), T.All(0.5f));
            T slope = T.Select(x >= T.All(3), T.All(1), T.Select(x <= T.All(-3), default, between));
            return dy * slope;
        }
    }

    private readonly struct SoftShrink : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => x - Clipped(x, -ShrinkBound, ShrinkBound);
    }

    private readonly struct HardShrink : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => T.Select(T.Abs(x) <= T.All(ShrinkBound), default, x);
    }

    private readonly struct ShrinkSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => T.Select(T.Abs(y) > default(T), dy, default);
    }

    private readonly struct SparsePlus : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T>
        {
            T half = T.MultiplyAdd(x, T.All(0.5f), T.All(0.5f));
            return T.Select(x <= T.All(-1), default, T.Select(x >= T.All(1), x, half * half));
        }
    }

    private readonly struct SparsePlusSlope : IFunction2
    {
        // Between −1 and 1, y = ((x + 1) / 2)² and the slope is (x + 1) / 2.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => dy * T.Sqrt(T.Select(y >= T.All(1), T.All(1), y));
    }

    private readonly struct Threshold(float threshold, float value) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => T.Select(x <= T.All(threshold), T.All(value), x);
    }

    private readonly struct ThresholdSlope(float threshold) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x, T dy)
            where T : struct, ILanes<T> => T.Select(x > T.All(threshold), dy, default);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Clipped<T>(T x, float low, float high)
        where T : struct, ILanes<T> =>
        T.Select(x <= T.All(low), T.All(low), T.Select(x >= T.All(high), T.All(high), x));
}
