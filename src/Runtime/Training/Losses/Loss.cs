using System;

namespace Autoencoders;

/// <summary>What a training makes small: how far an output is from its target.</summary>
public abstract class Loss
{
    /// <summary>For a loss of one's own. It is called from several threads at once, so it keeps nothing between two samples.</summary>
    protected Loss()
    {
    }

    /// <summary>−[t·ln p + (1 − t)·ln(1 − p)], for outputs p in 0…1.</summary>
    public static Loss BinaryCrossentropy { get; } = new BinaryCrossentropy();

    /// <summary>The binary cross-entropy times q^γ, where q is how far an output is from its target.</summary>
    public static Loss BinaryFocalCrossentropy { get; } = new BinaryFocalCrossentropy();

    /// <summary>−Σ t·ln p over the last axis, for outputs that are the probabilities of classes.</summary>
    public static Loss CategoricalCrossentropy { get; } = new CategoricalCrossentropy();

    /// <summary>The categorical cross-entropy times α·(1 − p)^γ.</summary>
    public static Loss CategoricalFocalCrossentropy { get; } = new CategoricalFocalCrossentropy();

    /// <summary>−ln of the probability of the class whose number the target is.</summary>
    public static Loss SparseCategoricalCrossentropy { get; } = new SparseCategoricalCrossentropy();

    /// <summary>(y − t)².</summary>
    public static Loss MeanSquaredError { get; } = new MeanSquaredError();

    /// <summary>|y − t|.</summary>
    public static Loss MeanAbsoluteError { get; } = new MeanAbsoluteError();

    /// <summary>100·|y − t| / |t|.</summary>
    public static Loss MeanAbsolutePercentageError { get; } = new MeanAbsolutePercentageError();

    /// <summary>(ln(1 + y) − ln(1 + t))².</summary>
    public static Loss MeanSquaredLogarithmicError { get; } = new MeanSquaredLogarithmicError();

    /// <summary>½·(y − t)² up to a distance of 1, |y − t| − ½ beyond.</summary>
    public static Loss Huber { get; } = new Huber();

    /// <summary>ln cosh(y − t).</summary>
    public static Loss LogCosh { get; } = new LogCosh();

    /// <summary>Σ t·ln(t / y) over the last axis.</summary>
    public static Loss KLDivergence { get; } = new KLDivergence();

    /// <summary>y − t·ln y.</summary>
    public static Loss Poisson { get; } = new Poisson();

    /// <summary>Minus the cosine of the angle between output and target along the last axis: −1 is best.</summary>
    public static Loss CosineSimilarity { get; } = new CosineSimilarity();

    /// <summary>max(1 − t·y, 0), for targets −1 and 1.</summary>
    public static Loss Hinge { get; } = new Hinge();

    /// <summary>max(1 − t·y, 0)², for targets −1 and 1.</summary>
    public static Loss SquaredHinge { get; } = new SquaredHinge();

    /// <summary>How far the right class fails to be 1 ahead of the best wrong one, along the last axis.</summary>
    public static Loss CategoricalHinge { get; } = new CategoricalHinge();

    /// <summary>1 − 2·Σty / (Σt + Σy), for masks.</summary>
    public static Loss Dice { get; } = new Dice();

    /// <summary>1 − Σty / (Σty + ½·Σ(1 − t)y + ½·Σt(1 − y)), for masks.</summary>
    public static Loss Tversky { get; } = new Tversky();

    /// <summary>1 − SSIM, for images of values in 0…1 of at least 11 × 11 pixels: 0 is best.</summary>
    public static Loss StructuralSimilarity { get; } = new StructuralSimilarity();

    /// <summary>The name Keras gives it, in snake case.</summary>
    public abstract string Name { get; }

    /// <summary>The loss of a name as Keras takes it: <c>mean_squared_error</c>, <c>MeanSquaredError</c> or <c>mse</c>; case does not matter.</summary>
    /// <param name="name">The name, or one of Keras' short forms.</param>
    /// <returns>The loss with its defaults.</returns>
    /// <exception cref="ArgumentException">No loss has the name; the message lists those that there are.</exception>
    public static Loss Parse(string name) => LossNames.Parse(name);

    /// <summary>The loss for outputs of a shape. Losses that reduce the last axis need its length; without, a whole sample is one axis.</summary>
    /// <param name="output">The shape of one sample's output.</param>
    /// <returns>A loss of the same settings, or this one where the shape does not matter.</returns>
    /// <exception cref="ArgumentException">The loss cannot be taken of that shape.</exception>
    public virtual Loss For(Shape output) => this;

    /// <summary>The shape of one sample's target: that of the output, unless targets are numbers of classes.</summary>
    /// <param name="output">The shape of one sample's output.</param>
    public virtual Shape TargetShape(Shape output) => output;

    /// <summary>Whether to compute the loss from what goes into the last activation: more exact, and faster.</summary>
    /// <param name="lastActivation">The activation of the layer that makes the output.</param>
    public virtual bool TakesLogits(Activation lastActivation) => false;

    /// <summary>The loss of one sample: the mean over its values. Keras' loss of a batch is the mean of these.</summary>
    /// <param name="output">The model's output, or what goes into its last activation when <paramref name="fromLogits"/>.</param>
    /// <param name="target">What it should be, of <see cref="TargetShape"/>.</param>
    /// <param name="gradient">
    /// Empty, or as long as the output: receives d(loss)/d(output), or d(loss)/d(logit), times <paramref name="gradientScale"/>.
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

    private protected void Check(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient) =>
        Check(output.Length, target.Length, output.Length, gradient.Length);

    private protected void Check(int output, int target, int expectedTarget, int gradient)
    {
        if (target != expectedTarget)
            throw new ArgumentException($"{Name} got a target of {target} values for an output of {output}{(expectedTarget == output ? "." : $"; {expectedTarget} {(expectedTarget == 1 ? "is" : "are")} needed.")}", nameof(target));
        if (gradient != 0 && gradient != output)
            throw new ArgumentException($"{Name} got room for {gradient} slopes, not {output}.", nameof(gradient));
    }

    private protected void RefuseLogits(bool fromLogits)
    {
        if (fromLogits)
            throw new ArgumentException($"{Name} is computed from outputs, not from logits.", nameof(fromLogits));
    }
}
