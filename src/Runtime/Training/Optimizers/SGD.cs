using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

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
        if (SlotCount == 0)
        {
            Elementwise.Map(new PlainStep(LearningRate), step.Parameters, step.Gradients, step.Parameters);
            return;
        }
        Elementwise.Map(new VelocityStep(LearningRate, Momentum), step.Slot0, step.Gradients, step.Slot0);
        if (!Nesterov)
        {
            Elementwise.Map(default(MomentumStep), step.Parameters, step.Slot0, step.Parameters);
            return;
        }
        Elementwise.Map(new PlainStep(LearningRate), step.Parameters, step.Gradients, step.Parameters);
        Elementwise.Map(new PlainStep(-Momentum), step.Parameters, step.Slot0, step.Parameters);
    }

    private readonly struct PlainStep(float rate) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T parameter, T gradient)
            where T : struct, ILanes<T> => T.MultiplyAdd(gradient, T.All(-rate), parameter);
    }

    private readonly struct VelocityStep(float rate, float momentum) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T velocity, T gradient)
            where T : struct, ILanes<T> => T.MultiplyAdd(velocity, T.All(momentum), gradient * T.All(-rate));
    }

    private readonly struct MomentumStep : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T parameter, T velocity)
            where T : struct, ILanes<T> => parameter + velocity;
    }
}
