using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Adam with Nesterov's momentum (Dozat, 2016), as <c>keras.optimizers.Nadam</c>.</summary>
/// <remarks>
/// With μₜ = β₁(1 − ½·0.96ᵗ) and Pₜ = μ₁···μₜ: m ← m + (1 − β₁)(g − m), v ← v + (1 − β₂)(g² − v) and
/// w ← w − η · (μₜ₊₁·m / (1 − Pₜ₊₁) + (1 − μₜ)·g / (1 − Pₜ)) / (√(v / (1 − β₂ᵗ)) + ε). P is a function of t alone, so that a
/// training goes on as it would have without a break.
/// </remarks>
public sealed class Nadam : Optimizer
{
    // From here on 0.96ᵗ is far below what shows beside 1 in a double, so that μ is β₁.
    private const int WarmUp = 1024;
    private readonly double[] _products = new double[WarmUp + 1];

    /// <summary>Makes the optimizer, by default with Keras' settings.</summary>
    /// <param name="learningRate">η: finite, at least 0. Keras 2's default is 0.002.</param>
    /// <param name="beta1">β₁: at least 0, below 1.</param>
    /// <param name="beta2">β₂: at least 0, below 1.</param>
    /// <param name="epsilon">ε: finite, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Nadam(float learningRate = 0.001f, double beta1 = 0.9, double beta2 = 0.999, float epsilon = 1e-7f)
        : base(learningRate)
    {
        Beta1 = Fraction(nameof(Beta1), beta1);
        Beta2 = Fraction(nameof(Beta2), beta2);
        Epsilon = Positive(nameof(Epsilon), epsilon);
        _products[0] = 1;
        for (int t = 1; t <= WarmUp; t++)
            _products[t] = _products[t - 1] * Momentum(t);
    }

    /// <summary>How much of the mean gradient is kept at each step: at least 0, below 1.</summary>
    public double Beta1 { get; }

    /// <summary>How much of the mean squared gradient is kept at each step: at least 0, below 1.</summary>
    public double Beta2 { get; }

    /// <summary>What keeps the division finite: finite, above 0.</summary>
    public float Epsilon { get; }

    /// <inheritdoc/>
    public override string Name => "nadam";

    /// <inheritdoc/>
    public override int SlotCount => 2;

    /// <inheritdoc/>
    public override void Update(in OptimizerStep step)
    {
        Check(step);
        long t = step.Iteration;
        double rate = Rate(step);

        // The root of v's correction goes to the other side of the fraction, where it is one number.
        double root = Math.Sqrt(1 - Math.Pow(Beta2, t));
        double ofMean = rate * root * Momentum(t + 1) / (1 - Product(t + 1));
        double ofGradient = rate * root * (1 - Momentum(t)) / (1 - Product(t));
        UpdateLoop.Run(new Rule((float)ofMean, (float)ofGradient, (float)(1 - Beta1), (float)(1 - Beta2), (float)(Epsilon * root)), step);
    }

    private double Momentum(long t) => Beta1 * (1 - 0.5 * Math.Pow(0.96, t));

    private double Product(long t) => t <= WarmUp ? _products[t] : _products[WarmUp] * Math.Pow(Beta1, t - WarmUp);

    private readonly struct Rule(float ofMean, float ofGradient, float fresh1, float fresh2, float epsilon) : IUpdateRule
    {
        public static int Slots => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Move<T>(ref T w, T g, ref T m, ref T v, ref T slot2)
            where T : struct, ILanes<T>
        {
            m = T.MultiplyAdd(g - m, T.All(fresh1), m);
            v = T.MultiplyAdd(T.MultiplyAdd(g, g, -v), T.All(fresh2), v);
            w -= T.MultiplyAdd(m, T.All(ofMean), g * T.All(ofGradient)) / (T.Sqrt(v) + T.All(epsilon));
        }
    }
}
