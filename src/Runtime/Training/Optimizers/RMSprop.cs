using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Gradients divided by the root of their mean square (Hinton, 2012), as <c>keras.optimizers.RMSprop</c>.</summary>
/// <remarks>
/// v ← ρ·v + (1 − ρ)g², d = g / √(v + ε), with ε under the root, unlike PyTorch's; if centred d = g / √(v − a² + ε) with
/// a ← ρ·a + (1 − ρ)g. Then w ← w − η·d, or with momentum u ← μ·u + η·d and w ← w − u.
/// </remarks>
public sealed class RMSprop : Optimizer
{
    /// <summary>Makes the optimizer, by default with Keras' settings.</summary>
    /// <param name="learningRate">η: finite, at least 0.</param>
    /// <param name="rho">ρ: at least 0, below 1. PyTorch's default is 0.99.</param>
    /// <param name="momentum">μ: at least 0, below 1.</param>
    /// <param name="epsilon">ε: finite, above 0.</param>
    /// <param name="centered">Whether the mean gradient's square is taken off the mean square.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public RMSprop(float learningRate = 0.001f, double rho = 0.9, float momentum = 0, float epsilon = 1e-7f, bool centered = false)
        : base(learningRate)
    {
        Rho = Fraction(nameof(Rho), rho);
        Momentum = Fraction(nameof(Momentum), momentum);
        Epsilon = Positive(nameof(Epsilon), epsilon);
        Centered = centered;
    }

    /// <summary>How much of the mean square is kept at each step: at least 0, below 1.</summary>
    public double Rho { get; }

    /// <summary>How much of the last step is repeated: at least 0, below 1.</summary>
    public float Momentum { get; }

    /// <summary>What keeps the division finite: finite, above 0.</summary>
    public float Epsilon { get; }

    /// <summary>Whether the mean gradient's square is taken off the mean square.</summary>
    public bool Centered { get; }

    /// <inheritdoc/>
    public override string Name => "rmsprop";

    /// <inheritdoc/>
    public override int SlotCount => 1 + (Momentum > 0 ? 1 : 0) + (Centered ? 1 : 0);

    /// <inheritdoc/>
    public override void Update(in OptimizerStep step)
    {
        Check(step);
        float rate = (float)Rate(step);
        switch (Momentum > 0, Centered)
        {
            case (false, false): UpdateLoop.Run(new Rule<No, No>(this, rate), step); break;
            case (false, true): UpdateLoop.Run(new Rule<No, Yes>(this, rate), step); break;
            case (true, false): UpdateLoop.Run(new Rule<Yes, No>(this, rate), step); break;
            case (true, true): UpdateLoop.Run(new Rule<Yes, Yes>(this, rate), step); break;
        }
    }

    // The state is v, then a if centred, then u if there is momentum.
    private readonly struct Rule<TMomentum, TCentered>(RMSprop settings, float rate) : IUpdateRule
        where TMomentum : struct, IChoice
        where TCentered : struct, IChoice
    {
        private readonly float _fresh = (float)(1 - settings.Rho);
        private readonly float _momentum = settings.Momentum;
        private readonly float _epsilon = settings.Epsilon;
        private readonly float _rate = rate;

        public static int Slots => 1 + (TMomentum.IsYes ? 1 : 0) + (TCentered.IsYes ? 1 : 0);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Move<T>(ref T w, T g, ref T v, ref T slot1, ref T slot2)
            where T : struct, ILanes<T>
        {
            v = T.MultiplyAdd(T.MultiplyAdd(g, g, -v), T.All(_fresh), v);
            T variance = v;
            if (TCentered.IsYes)
            {
                slot1 = T.MultiplyAdd(g - slot1, T.All(_fresh), slot1);
                variance = T.MultiplyAdd(-slot1, slot1, v);
            }

            T step = g * T.All(_rate) / T.Sqrt(variance + T.All(_epsilon));
            if (TMomentum.IsYes && TCentered.IsYes)
                step = slot2 = T.MultiplyAdd(slot2, T.All(_momentum), step);
            else if (TMomentum.IsYes)
                step = slot1 = T.MultiplyAdd(slot1, T.All(_momentum), step);
            w -= step;
        }
    }
}
