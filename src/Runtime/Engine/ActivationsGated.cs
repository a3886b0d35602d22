using System.Runtime.CompilerServices;

namespace Autoencoders.Engine;

// x times a smooth gate that needs more than the sigmoid.
internal static partial class Activations
{
    private const float InverseRootTwoPi = 0.398942280401432678f;

    private readonly struct Gelu : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T>
        {
            T tail = LowerTail(T.Abs(x), DensityShape(x));
            return x * T.Select(x < default(T), tail, T.All(1) - tail);
        }
    }

    private readonly struct GeluSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x, T dy)
            where T : struct, ILanes<T>
        {
            T shape = DensityShape(x);
            T tail = LowerTail(T.Abs(x), shape);
            T cumulative = T.Select(x < default(T), tail, T.All(1) - tail);
            return dy * T.MultiplyAdd(x * shape, T.All(InverseRootTwoPi), cumulative);
        }
    }

    private readonly struct Mish : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T>
        {
            (T above, T below) = MishTerms(x);
            return x * (above / (above + below));
        }
    }

    private readonly struct MishSlope : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x, T dy)
            where T : struct, ILanes<T>
        {
            (T above, T below) = MishTerms(x);
            T sum = above + below;
            T tanh = above / sum;

            // 1 − tanh² without cancellation, times sigmoid(x), the slope of softplus.
            T slope = below * (above + sum) / (sum * sum) * LaneMath.Sigmoid(x);
            return dy * T.MultiplyAdd(x, slope, tanh);
        }
    }

    // e^(−x² / 2).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T DensityShape<T>(T x)
        where T : struct, ILanes<T> => LaneMath.Exp(x * x * T.All(-0.5f));

    // P(X < −a) of a standard normal X, a ≥ 0, to 2e-7 of itself: e^(−a² / 2) · t · Q(t) with t = 1 / (1 + 0.3 a).
    // The form follows Shepherd and Laframboise (1981); tests/golden/fit_gelu.py gives the coefficients.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LowerTail<T>(T a, T shape)
        where T : struct, ILanes<T>
    {
        T t = T.All(1) / T.MultiplyAdd(a, T.All(0.3f), T.All(1));
        T series = T.MultiplyAdd(t, T.All(-0.0208151747f), T.All(0.113509864f));
        series = T.MultiplyAdd(series, t, T.All(-0.230815126f));
        series = T.MultiplyAdd(series, t, T.All(0.195348072f));
        series = T.MultiplyAdd(series, t, T.All(-0.0824569405f));
        series = T.MultiplyAdd(series, t, T.All(0.0978155876f));
        series = T.MultiplyAdd(series, t, T.All(0.0778089083f));
        series = T.MultiplyAdd(series, t, T.All(0.110360557f));
        series = T.MultiplyAdd(series, t, T.All(0.119556798f));
        series = T.MultiplyAdd(series, t, T.All(0.119687453f));
        return shape * (t * series);
    }

    // tanh(softplus(x)) = n / (n + 2) with n = e²ˣ + 2eˣ; for x > 0 both terms are divided by e²ˣ, lest they overflow.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T Above, T Below) MishTerms<T>(T x)
        where T : struct, ILanes<T>
    {
        T u = LaneMath.Exp(-T.Abs(x));
        T twice = u + u;
        T square = u * u;
        T above = T.Select(x > default(T), twice + T.All(1), square + twice);
        T below = T.Select(x > default(T), square + square, T.All(2));
        return (above, below);
    }
}
