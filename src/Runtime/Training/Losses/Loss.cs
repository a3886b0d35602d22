using System;

namespace Autoencoders;

/// <summary>What a training makes small: how far an output is from its target.</summary>
public abstract class Loss
{
    private protected Loss()
    {
    }

    /// <summary>−[t·ln p + (1 − t)·ln(1 − p)], for outputs p in 0…1.</summary>
    public static Loss BinaryCrossentropy { get; } = new BinaryCrossentropy();

    /// <summary>(y − t)².</summary>
    public static Loss MeanSquaredError { get; } = new MeanSquaredError();

    /// <summary>|y − t|.</summary>
    public static Loss MeanAbsoluteError { get; } = new MeanAbsoluteError();

    /// <summary>The name Keras gives it, in snake case.</summary>
    public abstract string Name { get; }

    /// <summary>Whether to compute the loss from what goes into the last activation: more exact, and faster.</summary>
    /// <param name="lastActivation">The activation of the layer that makes the output.</param>
    public virtual bool TakesLogits(Activation lastActivation) => false;

    /// <summary>The loss of one sample: the mean over its values. Keras' loss of a batch is the mean of these.</summary>
    /// <param name="output">The model's output, or what goes into its last activation when <paramref name="fromLogits"/>.</param>
    /// <param name="target">What it should be, of the same length.</param>
    /// <param name="gradient">
    /// Empty, or of the same length: receives d(loss)/d(output), or d(loss)/d(logit), times <paramref name="gradientScale"/>.
    /// May lie exactly on <paramref name="output"/>.
    /// </param>
    /// <param name="gradientScale">1 / (samples in the batch) for the gradient of the batch's mean.</param>
    /// <param name="fromLogits">Whether <paramref name="output"/> are logits; see <see cref="TakesLogits"/>.</param>
    /// <exception cref="ArgumentException">Lengths differ, or logits are given to a loss that takes none.</exception>
    public abstract double Sample(
        ReadOnlySpan<float> output,
        ReadOnlySpan<float> target,
        Span<float> gradient,
        float gradientScale,
        bool fromLogits);

    private protected void Check(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient)
    {
        if (target.Length != output.Length)
            throw new ArgumentException($"{Name} got a target of {target.Length} values for an output of {output.Length}.", nameof(target));
        if (gradient.Length != 0 && gradient.Length != output.Length)
            throw new ArgumentException($"{Name} got room for {gradient.Length} slopes, not {output.Length}.", nameof(gradient));
    }

    private protected void RefuseLogits(bool fromLogits)
    {
        if (fromLogits)
            throw new ArgumentException($"{Name} is computed from outputs, not from logits.", nameof(fromLogits));
    }
}
