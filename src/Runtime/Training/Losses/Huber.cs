using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>The mean of ½·e² where |e| ≤ δ and δ·|e| − ½·δ² beyond, e = output − target, as <c>keras.losses.Huber</c>: outliers weigh as in an absolute error.</summary>
public sealed class Huber : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="delta">δ, above 0: the distance from which on the loss is a line.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is not a number above 0.</exception>
    public Huber(float delta = 1)
    {
        if (!(delta > 0 && float.IsFinite(delta)))
            throw new ArgumentOutOfRangeException(nameof(delta), delta, "The distance from which on the Huber loss is a line is above 0.");
        Delta = delta;
    }

    /// <summary>The distance from which on the loss is a line.</summary>
    public float Delta { get; }

    /// <inheritdoc/>
    public override string Name => "huber";

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
        return MeanTerms.OfLanes(new Term(Delta), new Slope(Delta, gradientScale / output.Length), output, target, gradient);
    }

    private readonly struct Term(float delta) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T output, T target)
            where T : struct, ILanes<T>
        {
            T distance = T.Abs(output - target);
            T half = T.All(0.5f);
            return T.Select(distance <= T.All(delta), half * distance * distance, T.All(delta) * (distance - half * T.All(delta)));
        }
    }

    private readonly struct Slope(float delta, float scale) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T output, T target)
            where T : struct, ILanes<T>
        {
            T difference = output - target;
            difference = T.Select(difference > T.All(delta), T.All(delta), difference);
            difference = T.Select(difference < T.All(-delta), T.All(-delta), difference);
            return difference * T.All(scale);
        }
    }
}
