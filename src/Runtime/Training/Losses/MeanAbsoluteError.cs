using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>The mean of |output − target|, as <c>keras.losses.MeanAbsoluteError</c>; flat where they are equal.</summary>
public sealed class MeanAbsoluteError : Loss
{
    private const int BlockLength = 512;

    /// <inheritdoc/>
    public override string Name => "mean_absolute_error";

    /// <inheritdoc/>
    [SkipLocalsInit]
    public override double Sample(
        ReadOnlySpan<float> output,
        ReadOnlySpan<float> target,
        Span<float> gradient,
        float gradientScale,
        bool fromLogits)
    {
        Check(output, target, gradient);
        RefuseLogits(fromLogits);
        Sign slope = new(gradientScale / output.Length);
        Span<float> distances = stackalloc float[BlockLength];
        double sum = 0;
        for (int i = 0; i < output.Length; i += BlockLength)
        {
            int count = Math.Min(BlockLength, output.Length - i);
            Elementwise.Map(default(Distance), output.Slice(i, count), target.Slice(i, count), distances[..count]);
            sum += Sums.Sum(distances[..count]);
            if (gradient.Length != 0)
                Elementwise.Map(slope, output.Slice(i, count), target.Slice(i, count), gradient.Slice(i, count));
        }
        return sum / output.Length;
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
