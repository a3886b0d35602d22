using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>The mean of 100·|output − target| / max(|target|, 1e-7), as <c>keras.losses.MeanAbsolutePercentageError</c>; flat where they are equal.</summary>
public sealed class MeanAbsolutePercentageError : Loss
{
    private const float LeastTarget = 1e-7f;

    /// <inheritdoc/>
    public override string Name => "mean_absolute_percentage_error";

    /// <inheritdoc/>
    public override double Sample(
        ReadOnlySpan<float> output,
        ReadOnlySpan<float> target,
        Span<float> gradient,
        float gradientScale,
        bool fromLogits)
    {
        Check(output, target, gradient);
        RefuseLogits(fromLogits);
        return 100 * MeanTerms.OfLanes(default(Share), new Slope(100 * gradientScale / output.Length), output, target, gradient);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Size<T>(T target)
        where T : struct, ILanes<T>
    {
        T size = T.Abs(target);
        return T.Select(size < T.All(LeastTarget), T.All(LeastTarget), size);
    }

    private readonly struct Share : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T output, T target)
            where T : struct, ILanes<T> => T.Abs(output - target) / Size(target);
    }

    private readonly struct Slope(float scale) : IFunction2
    {
        // The last choice is 0 or NaN, as the difference is.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T output, T target)
            where T : struct, ILanes<T>
        {
            T difference = output - target;
            T negativeOrNone = T.Select(difference < default(T), T.All(-scale), difference);
            return T.Select(difference > default(T), T.All(scale), negativeOrNone) / Size(target);
        }
    }
}
