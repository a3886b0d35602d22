using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Steps of one length whichever the gradient (Chen et al., 2023), as <c>keras.optimizers.Lion</c>.</summary>
/// <remarks>w ← w − η·sign(β₁·m + (1 − β₁)g), then m ← β₂·m + (1 − β₂)g.</remarks>
public sealed class Lion : Optimizer
{
    /// <summary>Makes the optimizer, by default with Keras' settings.</summary>
    /// <param name="learningRate">η: finite, at least 0; a third to a tenth of what Adam would take.</param>
    /// <param name="beta1">β₁: above 0, at most 1; with 0 only signs of single gradients would be left.</param>
    /// <param name="beta2">β₂: at least 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Lion(float learningRate = 0.001f, double beta1 = 0.9, double beta2 = 0.99)
        : base(learningRate)
    {
        Beta1 = beta1 is > 0 and <= 1 ? beta1 : throw OutOfRange(nameof(Beta1), "Beta1 is above 0 and at most 1", beta1);
        Beta2 = Fraction(nameof(Beta2), beta2);
    }

    /// <summary>How much of the step's direction the mean gradient has: above 0, at most 1.</summary>
    public double Beta1 { get; }

    /// <summary>How much of the mean gradient is kept at each step: at least 0, below 1.</summary>
    public double Beta2 { get; }

    /// <inheritdoc/>
    public override string Name => "lion";

    /// <inheritdoc/>
    public override int SlotCount => 1;

    /// <inheritdoc/>
    public override void Update(in OptimizerStep step)
    {
        Check(step);
        UpdateLoop.Run(new Rule((float)Rate(step), (float)Beta1, (float)(1 - Beta1), (float)(1 - Beta2)), step);
    }

    private readonly struct Rule(float rate, float kept1, float fresh1, float fresh2) : IUpdateRule
    {
        public static int Slots => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Move<T>(ref T w, T g, ref T mean, ref T slot1, ref T slot2)
            where T : struct, ILanes<T>
        {
            // Neither above nor below 0 is 0, or NaN, which is to show.
            T direction = T.MultiplyAdd(mean, T.All(kept1), g * T.All(fresh1));
            T sign = T.Select(direction > T.All(0), T.All(1), T.Select(direction < T.All(0), T.All(-1), direction));
            w = T.MultiplyAdd(sign, T.All(-rate), w);
            mean = T.MultiplyAdd(g - mean, T.All(fresh2), mean);
        }
    }
}
