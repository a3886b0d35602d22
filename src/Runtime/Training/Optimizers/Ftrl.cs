using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Engine;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Follow the regularised leader (McMahan et al., 2013), as <c>keras.optimizers.Ftrl</c>.</summary>
/// <remarks>
/// n′ = n + g², σ = (n′⁻ᵖ − n⁻ᵖ)/η, z ← z + g + 2·shrinkage·w − σ·w, w ← (clip(z, ±λ₁) − z) / (n′⁻ᵖ/η + 2λ₂ + β/η), n ← n′ with
/// the power p. The leader starts at w = 0 whatever the weights were, so the first step draws them far towards it; a learning
/// rate of 0 leaves them alone.
/// </remarks>
public sealed class Ftrl : Optimizer
{
    /// <summary>Makes the optimizer, by default with Keras' settings.</summary>
    /// <param name="learningRate">η: finite, at least 0.</param>
    /// <param name="learningRatePower">p: finite, at most 0. Other than −½ and 0 it takes far longer.</param>
    /// <param name="initialAccumulator">What n starts with: finite, at least 0.</param>
    /// <param name="l1">λ₁: finite, at least 0.</param>
    /// <param name="l2">λ₂: finite, at least 0.</param>
    /// <param name="l2Shrinkage">What is added to the gradient for each weight, not to its square: finite, at least 0.</param>
    /// <param name="beta">β: finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Ftrl(float learningRate = 0.001f, double learningRatePower = -0.5, float initialAccumulator = 0.1f, float l1 = 0, float l2 = 0, float l2Shrinkage = 0, float beta = 0)
        : base(learningRate)
    {
        LearningRatePower = double.IsFinite(learningRatePower) && learningRatePower <= 0
            ? learningRatePower
            : throw OutOfRange(nameof(LearningRatePower), "LearningRatePower is a finite number, at most 0", learningRatePower);
        InitialAccumulator = NotNegative(nameof(InitialAccumulator), initialAccumulator);
        L1 = NotNegative(nameof(L1), l1);
        L2 = NotNegative(nameof(L2), l2);
        L2Shrinkage = NotNegative(nameof(L2Shrinkage), l2Shrinkage);
        Beta = NotNegative(nameof(Beta), beta);
    }

    /// <summary>How the rate falls with the sum of squares: at most 0.</summary>
    public double LearningRatePower { get; }

    /// <summary>What the sum of squares starts with: finite, at least 0.</summary>
    public float InitialAccumulator { get; }

    /// <summary>How near to 0 the linear sum must be for a weight to be 0: finite, at least 0.</summary>
    public float L1 { get; }

    /// <summary>A penalty on squares: finite, at least 0.</summary>
    public float L2 { get; }

    /// <summary>A penalty on squares that only gradients feel: finite, at least 0.</summary>
    public float L2Shrinkage { get; }

    /// <summary>Slows all weights down alike: finite, at least 0.</summary>
    public float Beta { get; }

    /// <inheritdoc/>
    public override string Name => "ftrl";

    /// <inheritdoc/>
    public override int SlotCount => 2;

    /// <inheritdoc/>
    public override float InitialSlot(int slot) => slot == 0 ? InitialAccumulator : 0;

    /// <inheritdoc/>
    public override void Update(in OptimizerStep step)
    {
        Check(step);
        double rate = Rate(step);
        if (rate > 0)
            UpdateLoop.Run(new Rule(this, rate), step);
    }

    private readonly struct Rule(Ftrl settings, double rate) : IUpdateRule
    {
        private readonly double _power = -settings.LearningRatePower;
        private readonly float _slowness = (float)(1 / rate);
        private readonly float _linear = settings.L1;
        private readonly float _quadratic = (float)(2 * settings.L2 + settings.Beta / rate);
        private readonly float _shrinkage = 2 * settings.L2Shrinkage;

        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Move<T>(ref T w, T g, ref T sum, ref T linear, ref T slot2)
            where T : struct, ILanes<T>
        {
            T before = Power(sum);
            T fresh = T.MultiplyAdd(g, g, sum);
            T now = Power(fresh);

            // A difference of roots loses its digits; the other form keeps them.
            T difference = _power == 0.5 ? T.Select(now > T.All(0), g * g / (now + before), T.All(0)) : now - before;
            linear += T.MultiplyAdd(w, T.All(_shrinkage), g) - difference * T.All(_slowness) * w;
            T high = T.Select(linear > T.All(_linear), T.All(_linear), linear);
            T clipped = T.Select(high < T.All(-_linear), T.All(-_linear), high);
            T divisor = T.MultiplyAdd(now, T.All(_slowness), T.All(_quadratic));

            // Nothing was summed up yet: the weight stays at the leader's start.
            w = T.Select(divisor > T.All(0), (clipped - linear) / divisor, T.All(0));
            sum = fresh;
        }

        private T Power<T>(T sums)
            where T : struct, ILanes<T> => _power == 0.5 ? T.Sqrt(sums) : _power == 0 ? T.All(1) : AnyPower(sums);

        [MethodImpl(MethodImplOptions.NoInlining)]
        private T AnyPower<T>(T sums)
            where T : struct, ILanes<T>
        {
            Span<float> lanes = stackalloc float[T.Count];
            sums.Store(ref MemoryMarshal.GetReference(lanes));
            foreach (ref float lane in lanes)
                lane = (float)Math.Pow(lane, _power);
            return T.Load(ref MemoryMarshal.GetReference(lanes));
        }
    }
}
