using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>The mean of (output − target)², as <c>keras.losses.MeanSquaredError</c>.</summary>
public sealed class MeanSquaredError : Loss
{
    private const int BlockLength = 512;

    /// <inheritdoc/>
    public override string Name => "mean_squared_error";

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
        Scaled slope = new(2 * gradientScale / output.Length);
        Span<float> differences = stackalloc float[BlockLength];
        double sum = 0;
        for (int i = 0; i < output.Length; i += BlockLength)
        {
            int count = Math.Min(BlockLength, output.Length - i);
            Span<float> block = differences[..count];
            Elementwise.Map(default(Difference), output.Slice(i, count), target.Slice(i, count), block);
            sum += Sums.Dot(block, block);
            if (gradient.Length != 0)
                Elementwise.Map(slope, block, gradient.Slice(i, count));
        }
        return sum / output.Length;
    }

    private readonly struct Difference : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T output, T target)
            where T : struct, ILanes<T> => output - target;
    }

    private readonly struct Scaled(float factor) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T difference)
            where T : struct, ILanes<T> => difference * T.All(factor);
    }
}
