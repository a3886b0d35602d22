using System;

namespace Autoencoders;

/// <summary>1 − 2·Σty / (Σt + Σy + 1e-7), as <c>keras.losses.Dice</c>, for masks whose values lie in 0…1.</summary>
/// <remarks>
/// The sums go over one sample, and the loss of a batch is the mean over its samples: Keras with <c>axis</c> = all axes but the batch. With its
/// default, <c>axis=None</c>, Keras adds over the whole batch before it divides, so that large masks outweigh small ones. An empty
/// target is 1 whatever the output, as in Keras.
/// </remarks>
public sealed class Dice : Loss
{
    /// <inheritdoc/>
    public override string Name => "dice";

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
        Overlap overlap = Overlap.Of(output, target);
        double whole = overlap.Target + overlap.Output + Overlap.Epsilon;
        double share = 2 * overlap.Both / whole;
        Overlap.Slope(target, gradient, -2 * gradientScale / whole, gradientScale * share / whole);
        return 1 - share;
    }
}
