using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>The mean of max(1 − t·y, 0)², as <c>keras.losses.SquaredHinge</c>, for targets −1 and 1.</summary>
/// <remarks>A sample whose targets are all 0 or 1 is read as −1 and 1; Keras asks that of the whole batch.</remarks>
public sealed class SquaredHinge : Loss
{
    /// <inheritdoc/>
    public override string Name => "squared_hinge";

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
        HingeTargets targets = new(target);
        return MeanTerms.OfLanes(new Term(targets), new Slope(targets, 2 * gradientScale / output.Length), output, target, gradient);
    }

    private readonly struct Term(HingeTargets targets) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T output, T target)
            where T : struct, ILanes<T>
        {
            T shortfall = targets.Shortfall(output, target);
            return T.Select(shortfall < default(T), default, shortfall * shortfall);
        }
    }

    private readonly struct Slope(HingeTargets targets, float scale) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T output, T target)
            where T : struct, ILanes<T>
        {
            T shortfall = targets.Shortfall(output, target);
            return T.Select(shortfall < default(T), default, shortfall * targets.Sign(target) * T.All(-scale));
        }
    }
}
