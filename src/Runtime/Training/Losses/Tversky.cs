using System;

namespace Autoencoders;

/// <summary>1 − Σty / (Σty + α·Σ(1 − t)y + β·Σt(1 − y) + 1e-7), as <c>keras.losses.Tversky</c>, for masks whose values lie in 0…1.</summary>
/// <remarks>
/// The sums go over one sample, and the loss of a batch is the mean over its samples: Keras with <c>axis</c> = all axes but the batch. With its
/// default, <c>axis=None</c>, Keras adds over the whole batch before it divides. An empty target is 1 whatever the output, as in Keras.
/// </remarks>
public sealed class Tversky : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="alpha">α, at least 0: what is given beyond the target weighs this much.</param>
    /// <param name="beta">β, at least 0: what the target has and is not given weighs this much.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is below 0.</exception>
    public Tversky(float alpha = 0.5f, float beta = 0.5f)
    {
        Alpha = Weight(alpha, nameof(alpha));
        Beta = Weight(beta, nameof(beta));
    }

    /// <summary>The weight of what is given beyond the target.</summary>
    public float Alpha { get; }

    /// <summary>The weight of what the target has and is not given.</summary>
    public float Beta { get; }

    /// <inheritdoc/>
    public override string Name => "tversky";

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
        double whole = overlap.Both + Alpha * (overlap.Output - overlap.Both) + Beta * (overlap.Target - overlap.Both) + Overlap.Epsilon;
        double share = overlap.Both / whole;
        Overlap.Slope(target, gradient, gradientScale * (share * (1.0 - Alpha - Beta) - 1) / whole, gradientScale * share * Alpha / whole);
        return 1 - share;
    }

    private static float Weight(float value, string name) => value >= 0 && float.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "The weight of a Tversky loss is at least 0.");
}
