using System;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Adam with weight decay beside the gradient (Loshchilov and Hutter, 2019), as <c>keras.optimizers.AdamW</c>.</summary>
/// <remarks>First w ← w − η·λ·w, then <see cref="Adam"/>'s step, which does not see the decay.</remarks>
public sealed class AdamW : Optimizer
{
    /// <summary>Makes the optimizer, by default with Keras' settings.</summary>
    /// <param name="learningRate">η: finite, at least 0.</param>
    /// <param name="weightDecay">λ: finite, at least 0. PyTorch's default is 0.01.</param>
    /// <param name="beta1">β₁: at least 0, below 1.</param>
    /// <param name="beta2">β₂: at least 0, below 1.</param>
    /// <param name="epsilon">ε: finite, above 0.</param>
    /// <param name="amsgrad">Whether the largest v so far is divided by.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public AdamW(float learningRate = 0.001f, double weightDecay = 0.004, double beta1 = 0.9, double beta2 = 0.999, float epsilon = 1e-7f, bool amsgrad = false)
        : base(learningRate)
    {
        WeightDecay = weightDecay;
        Beta1 = Fraction(nameof(Beta1), beta1);
        Beta2 = Fraction(nameof(Beta2), beta2);
        Epsilon = Positive(nameof(Epsilon), epsilon);
        Amsgrad = amsgrad;
    }

    /// <summary>How much of the mean gradient is kept at each step: at least 0, below 1.</summary>
    public double Beta1 { get; }

    /// <summary>How much of the mean squared gradient is kept at each step: at least 0, below 1.</summary>
    public double Beta2 { get; }

    /// <summary>What keeps the division finite: finite, above 0.</summary>
    public float Epsilon { get; }

    /// <summary>Whether the largest v so far is divided by.</summary>
    public bool Amsgrad { get; }

    /// <inheritdoc/>
    public override string Name => "adamw";

    /// <inheritdoc/>
    public override int SlotCount => Amsgrad ? 3 : 2;

    /// <inheritdoc/>
    public override void Update(in OptimizerStep step)
    {
        Check(step);
        if (Amsgrad)
            UpdateLoop.Run(new AdamRule<Yes>(Rate(step), Beta1, Beta2, Epsilon, step.Iteration), step);
        else
            UpdateLoop.Run(new AdamRule<No>(Rate(step), Beta1, Beta2, Epsilon, step.Iteration), step);
    }
}
