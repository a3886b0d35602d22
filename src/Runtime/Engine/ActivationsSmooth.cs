using System.Runtime.CompilerServices;

namespace Autoencoders.Engine;

// Made of exponentials, logarithms and roots.
internal static partial class Activations
{
    private const float SeluScale = 1.0507009873554805f;
    private const float SeluScaleAlpha = 1.0507009873554805f * 1.6732632423543772f;

    private readonly struct Sigmoid : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => LaneMath.Sigmoid(x);
    }

    private readonly struct SigmoidSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => dy * (y * (T.All(1) - y));
    }

    private readonly struct Tanh : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => LaneMath.Tanh(x);
    }

    private readonly struct TanhSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => dy * T.MultiplyAdd(-y, y, T.All(1));
    }

    private readonly struct Exponential : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => LaneMath.Exp(x);
    }

    private readonly struct Product : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => y * dy;
    }

    private readonly struct Elu : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => T.Select(x > default(T), x, LaneMath.ExpM1OfNegative(x));
    }

    private readonly struct Selu : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> =>
            T.Select(x > default(T), x * T.All(SeluScale), LaneMath.ExpM1OfNegative(x) * T.All(SeluScaleAlpha));
    }

    // Below 0, y = limit · (eˣ − 1) and the slope is y + limit.
    private readonly struct EluSlope(float scale, float limit) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => T.Select(y < default(T), dy * (y + T.All(limit)), dy * T.All(scale));
    }

    private readonly struct Silu : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => x * LaneMath.Sigmoid(x);
    }

    private readonly struct SiluSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x, T dy)
            where T : struct, ILanes<T>
        {
            // sigmoid(x) + x · sigmoid′(x), the latter as u / (1 + u)² so that nothing cancels.
            T u = LaneMath.Exp(-T.Abs(x));
            T inverse = T.All(1) / (u + T.All(1));
            T sigmoid = T.Select(x < default(T), u, T.All(1)) * inverse;
            return dy * T.MultiplyAdd(x * u, inverse * inverse, sigmoid);
        }
    }

    private readonly struct Softplus : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> =>
            T.Select(x > default(T), x, default) + LaneMath.LogOnePlusUnit(LaneMath.Exp(-T.Abs(x)));
    }

    // sigmoid(x) = 1 − e⁻ʸ.
    private readonly struct SoftplusSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => -LaneMath.ExpM1OfNegative(-y) * dy;
    }

    private readonly struct LogSigmoid : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> =>
            T.Select(x < default(T), x, default) - LaneMath.LogOnePlusUnit(LaneMath.Exp(-T.Abs(x)));
    }

    // sigmoid(−x) = 1 − eʸ.
    private readonly struct LogSigmoidSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => -LaneMath.ExpM1OfNegative(y) * dy;
    }

    private readonly struct Softsign : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => x / (T.Abs(x) + T.All(1));
    }

    private readonly struct SoftsignSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T>
        {
            T rest = T.All(1) - T.Abs(y);
            return dy * (rest * rest);
        }
    }

    private readonly struct Squareplus : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T>
        {
            T root = T.Sqrt(T.MultiplyAdd(x, x, T.All(4)));

            // Below 0 the sum would cancel; it is 4 over the difference.
            return T.Select(x < default(T), T.All(2) / (root - x), (x + root) * T.All(0.5f));
        }
    }

    // x = y − 1 / y, so that the slope is y² / (y² + 1).
    private readonly struct SquareplusSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T y, T dy)
            where T : struct, ILanes<T> => dy / (T.All(1) / (y * y) + T.All(1));
    }

    private readonly struct TanhShrink : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => x - LaneMath.Tanh(x);
    }

    private readonly struct TanhShrinkSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x, T dy)
            where T : struct, ILanes<T>
        {
            T tanh = LaneMath.Tanh(x);
            return dy * (tanh * tanh);
        }
    }
}
