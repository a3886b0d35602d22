using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Adam with the largest gradient in place of the mean square (Kingma and Ba, 2015), as <c>keras.optimizers.Adamax</c>.</summary>
/// <remarks>m ← m + (1 − β₁)(g − m), u ← max(β₂·u, |g|), w ← w − η/(1 − β₁ᵗ) · m / (u + ε).</remarks>
public sealed class Adamax : Optimizer
{
    /// <summary>Makes the optimizer, by default with Keras' settings.</summary>
    /// <param name="learningRate">η: finite, at least 0. Keras 2's default is 0.002.</param>
    /// <param name="beta1">β₁: at least 0, below 1.</param>
    /// <param name="beta2">β₂: at least 0, below 1.</param>
    /// <param name="epsilon">ε: finite, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Adamax(float learningRate = 0.001f, double beta1 = 0.9, double beta2 = 0.999, float epsilon = 1e-7f)
        : base(learningRate)
    {
        Beta1 = Fraction(nameof(Beta1), beta1);
        Beta2 = Fraction(nameof(Beta2), beta2);
        Epsilon = Positive(nameof(Epsilon), epsilon);
    }

    /// <summary>How much of the mean gradient is kept at each step: at least 0, below 1.</summary>
    public double Beta1 { get; }

    /// <summary>How much of the largest gradient is kept at each step: at least 0, below 1.</summary>
    public double Beta2 { get; }

    /// <summary>What keeps the division finite: finite, above 0.</summary>
    public float Epsilon { get; }

    /// <inheritdoc/>
    public override string Name => "adamax";

    /// <inheritdoc/>
    public override int SlotCount => 2;

    /// <inheritdoc/>
    public override void Update(in OptimizerStep step)
    {
        Check(step);
        float rate = (float)(Rate(step) / (1 - Math.Pow(Beta1, step.Iteration)));
        UpdateLoop.Run(new Rule(rate, (float)(1 - Beta1), (float)Beta2, Epsilon), step);
    }

    private readonly struct Rule(float rate, float fresh, float kept, float epsilon) : IUpdateRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Move<T>(ref T w, T g, ref T mean, ref T largest, ref T slot2)
            where T : struct, ILanes<T>
        {
            mean = T.MultiplyAdd(g - mean, T.All(fresh), mean);
            T before = largest * T.All(kept), now = T.Abs(g);
            largest = T.Select(before > now, before, now);
            w -= mean * T.All(rate) / (largest + T.All(epsilon));
        }
    }
}
