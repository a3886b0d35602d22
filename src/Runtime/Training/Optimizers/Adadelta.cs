using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Steps as large as the last ones were (Zeiler, 2012), as <c>keras.optimizers.Adadelta</c>.</summary>
/// <remarks>a ← ρ·a + (1 − ρ)g², δ = √(d + ε)/√(a + ε) · g, d ← ρ·d + (1 − ρ)δ², w ← w − η·δ.</remarks>
public sealed class Adadelta : Optimizer
{
    /// <summary>Makes the optimizer, by default with Keras' settings.</summary>
    /// <param name="learningRate">η: finite, at least 0. Keras 2 and PyTorch have 1 by default, and older tutorials rely on it.</param>
    /// <param name="rho">ρ: at least 0, below 1.</param>
    /// <param name="epsilon">ε: finite, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Adadelta(float learningRate = 0.001f, double rho = 0.95, float epsilon = 1e-7f)
        : base(learningRate)
    {
        Rho = Fraction(nameof(Rho), rho);
        Epsilon = Positive(nameof(Epsilon), epsilon);
    }

    /// <summary>How much of both means is kept at each step: at least 0, below 1.</summary>
    public double Rho { get; }

    /// <summary>What the first steps are made of, and what keeps the division finite: finite, above 0.</summary>
    public float Epsilon { get; }

    /// <inheritdoc/>
    public override string Name => "adadelta";

    /// <inheritdoc/>
    public override int SlotCount => 2;

    /// <inheritdoc/>
    public override void Update(in OptimizerStep step)
    {
        Check(step);
        UpdateLoop.Run(new Rule((float)Rate(step), (float)(1 - Rho), Epsilon), step);
    }

    private readonly struct Rule(float rate, float fresh, float epsilon) : IUpdateRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Move<T>(ref T w, T g, ref T squares, ref T moves, ref T slot2)
            where T : struct, ILanes<T>
        {
            squares = T.MultiplyAdd(T.MultiplyAdd(g, g, -squares), T.All(fresh), squares);
            T move = g * T.Sqrt(moves + T.All(epsilon)) / T.Sqrt(squares + T.All(epsilon));
            moves = T.MultiplyAdd(T.MultiplyAdd(move, move, -moves), T.All(fresh), moves);
            w = T.MultiplyAdd(move, T.All(-rate), w);
        }
    }
}
