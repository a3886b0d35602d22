using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Gradient descent, with momentum if wanted, as <c>keras.optimizers.SGD</c>.</summary>
/// <remarks>
/// Without momentum w ← w − η·g. With it v ← μ·v − η·g and w ← w + v, or w ← w + μ·v − η·g with Nesterov's momentum
/// (Sutskever et al., 2013). The velocity holds the learning rate, unlike PyTorch's.
/// </remarks>
public sealed class SGD : Optimizer
{
    /// <summary>Makes the optimizer, by default with Keras' settings.</summary>
    /// <param name="learningRate">η: finite, at least 0.</param>
    /// <param name="momentum">μ: at least 0, below 1.</param>
    /// <param name="nesterov">Whether the momentum is Nesterov's.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public SGD(float learningRate = 0.01f, float momentum = 0, bool nesterov = false)
        : base(learningRate)
    {
        Momentum = Fraction(nameof(Momentum), momentum);
        Nesterov = nesterov;
    }

    /// <summary>How much of the last step is repeated: at least 0, below 1.</summary>
    public float Momentum { get; }

    /// <summary>Whether the momentum is Nesterov's.</summary>
    public bool Nesterov { get; }

    /// <inheritdoc/>
    public override string Name => "SGD";

    /// <inheritdoc/>
    public override int SlotCount => Momentum > 0 ? 1 : 0;

    /// <inheritdoc/>
    public override void Update(in OptimizerStep step)
    {
        Check(step);
        float rate = (float)Rate(step);
        if (SlotCount == 0)
            UpdateLoop.Run(new PlainRule(rate), step);
        else if (Nesterov)
            UpdateLoop.Run(new MomentumRule<Yes>(rate, Momentum), step);
        else
            UpdateLoop.Run(new MomentumRule<No>(rate, Momentum), step);
    }

    private readonly struct PlainRule(float rate) : IUpdateRule
    {
        public static int Slots => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Move<T>(ref T w, T g, ref T slot0, ref T slot1, ref T slot2)
            where T : struct, ILanes<T> => w = T.MultiplyAdd(g, T.All(-rate), w);
    }

    private readonly struct MomentumRule<TNesterov>(float rate, float momentum) : IUpdateRule
        where TNesterov : struct, IChoice
    {
        public static int Slots => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Move<T>(ref T w, T g, ref T velocity, ref T slot1, ref T slot2)
            where T : struct, ILanes<T>
        {
            velocity = T.MultiplyAdd(velocity, T.All(momentum), g * T.All(-rate));
            w = TNesterov.IsYes ? T.MultiplyAdd(velocity, T.All(momentum), T.MultiplyAdd(g, T.All(-rate), w)) : w + velocity;
        }
    }
}
