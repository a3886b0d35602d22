using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>The mean of |output − target|, as <c>keras.losses.MeanAbsoluteError</c>; flat where they are equal.</summary>
public sealed class MeanAbsoluteError : Loss
{
    /// <inheritdoc/>
    public override string Name => "mean_absolute_error";

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
        return MeanTerms.OfLanes(default(Distance), new Sign(gradientScale / output.Length), output, target, gradient);
    }

    private readonly struct Distance : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T output, T target)
            where T : struct, ILanes<T> => T.Abs(output - target);
    }

    private readonly struct Sign(float size) : IFunction2
    {
        // The last choice is 0 or NaN, as the difference is.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T output, T target)
            where T : struct, ILanes<T>
        {
            T difference = output - target;
            T negativeOrNone = T.Select(difference < default(T), T.All(-size), difference);
            return T.Select(difference > default(T), T.All(size), negativeOrNone);
        }
    }
}
