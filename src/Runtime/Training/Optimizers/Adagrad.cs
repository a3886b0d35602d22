using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Gradients divided by the root of all their squares so far (Duchi et al., 2011), as <c>keras.optimizers.Adagrad</c>.</summary>
/// <remarks>s ← s + g², w ← w − η·g / √(s + ε): ε is under the root and s starts above 0, unlike PyTorch's.</remarks>
public sealed class Adagrad : Optimizer
{
    /// <summary>Makes the optimizer, by default with Keras' settings.</summary>
    /// <param name="learningRate">η: finite, at least 0. Keras 2's default is 0.01.</param>
    /// <param name="initialAccumulator">What s starts with: finite, at least 0.</param>
    /// <param name="epsilon">ε: finite, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Adagrad(float learningRate = 0.001f, float initialAccumulator = 0.1f, float epsilon = 1e-7f)
        : base(learningRate)
    {
        InitialAccumulator = NotNegative(nameof(InitialAccumulator), initialAccumulator);
        Epsilon = Positive(nameof(Epsilon), epsilon);
    }

    /// <summary>What the sum of squares starts with: finite, at least 0.</summary>
    public float InitialAccumulator { get; }

    /// <summary>What keeps the division finite: finite, above 0.</summary>
    public float Epsilon { get; }

    /// <inheritdoc/>
    public override string Name => "adagrad";

    /// <inheritdoc/>
    public override int SlotCount => 1;

    /// <inheritdoc/>
    public override float InitialSlot(int slot) => InitialAccumulator;

    /// <inheritdoc/>
    public override void Update(in OptimizerStep step)
    {
        Check(step);
        UpdateLoop.Run(new Rule((float)Rate(step), Epsilon), step);
    }

    private readonly struct Rule(float rate, float epsilon) : IUpdateRule
    {
        public static int Slots => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Move<T>(ref T w, T g, ref T sum, ref T slot1, ref T slot2)
            where T : struct, ILanes<T>
        {
            sum = T.MultiplyAdd(g, g, sum);
            w -= g * T.All(rate) / T.Sqrt(sum + T.All(epsilon));
        }
    }
}
