using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>Adam (Kingma and Ba, 2015), as <c>keras.optimizers.Adam</c>.</summary>
/// <remarks>
/// m ← m + (1 − β₁)(g − m), v ← v + (1 − β₂)(g² − v), w ← w − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ) · m / (√v + ε): the form that the
/// paper calls "epsilon hat". PyTorch adds ε after correcting v, which equals an ε of ε/√(1 − β₂ᵗ) here.
/// </remarks>
public sealed class Adam : Optimizer
{
    /// <summary>Makes the optimizer, by default with Keras' settings.</summary>
    /// <param name="learningRate">η: finite, at least 0.</param>
    /// <param name="beta1">β₁: at least 0, below 1. A double, because 1 − 0.9f is not 0.1f.</param>
    /// <param name="beta2">β₂: at least 0, below 1.</param>
    /// <param name="epsilon">ε: finite, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public Adam(float learningRate = 0.001f, double beta1 = 0.9, double beta2 = 0.999, float epsilon = 1e-7f)
        : base(learningRate)
    {
        Beta1 = Fraction(nameof(Beta1), beta1);
        Beta2 = Fraction(nameof(Beta2), beta2);
        Epsilon = float.IsFinite(epsilon) && epsilon > 0
            ? epsilon
            : throw OutOfRange(nameof(Epsilon), "Epsilon is a finite number above 0", epsilon);
    }

    /// <summary>How much of the mean gradient is kept at each step: at least 0, below 1.</summary>
    public double Beta1 { get; }

    /// <summary>How much of the mean squared gradient is kept at each step: at least 0, below 1.</summary>
    public double Beta2 { get; }

    /// <summary>What keeps the division finite: finite, above 0.</summary>
    public float Epsilon { get; }

    /// <inheritdoc/>
    public override string Name => "adam";

    /// <inheritdoc/>
    public override int SlotCount => 2;

    /// <inheritdoc/>
    public override void Update(in OptimizerStep step)
    {
        Check(step);
        if (Vector512.IsHardwareAccelerated)
            Update<Lanes512>(step);
        else if (Vector256.IsHardwareAccelerated)
            Update<Lanes256>(step);
        else
            Update<Lanes128>(step);
    }

    internal void Update<TLanes>(in OptimizerStep step)
        where TLanes : struct, ILanes<TLanes>
    {
        double correction = Math.Sqrt(1 - Math.Pow(Beta2, step.Iteration)) / (1 - Math.Pow(Beta1, step.Iteration));
        TLanes rate = TLanes.All((float)(LearningRate * correction));
        TLanes fresh1 = TLanes.All((float)(1 - Beta1));
        TLanes fresh2 = TLanes.All((float)(1 - Beta2));
        TLanes epsilon = TLanes.All(Epsilon);

        ref float parameters = ref MemoryMarshal.GetReference(step.Parameters);
        ref float gradients = ref MemoryMarshal.GetReference(step.Gradients);
        ref float means = ref MemoryMarshal.GetReference(step.Slot0);
        ref float squares = ref MemoryMarshal.GetReference(step.Slot1);
        int length = step.Parameters.Length;
        int i = 0;
        for (; i <= length - TLanes.Count; i += TLanes.Count)
        {
            Move(
                ref Unsafe.Add(ref parameters, i),
                ref Unsafe.Add(ref gradients, i),
                ref Unsafe.Add(ref means, i),
                ref Unsafe.Add(ref squares, i),
                rate,
                fresh1,
                fresh2,
                epsilon);
        }
        if (i == length)
            return;

        // The rest goes through full registers, so that it is rounded as the others are.
        int left = length - i;
        Span<float> rest = stackalloc float[4 * TLanes.Count];
        rest.Clear();
        Span<float> parameter = rest[..TLanes.Count];
        Span<float> gradient = rest.Slice(TLanes.Count, TLanes.Count);
        Span<float> mean = rest.Slice(2 * TLanes.Count, TLanes.Count);
        Span<float> square = rest[(3 * TLanes.Count)..];
        step.Parameters[i..].CopyTo(parameter);
        step.Gradients[i..].CopyTo(gradient);
        step.Slot0[i..].CopyTo(mean);
        step.Slot1[i..].CopyTo(square);
        Move(ref parameter[0], ref gradient[0], ref mean[0], ref square[0], rate, fresh1, fresh2, epsilon);
        parameter[..left].CopyTo(step.Parameters[i..]);
        mean[..left].CopyTo(step.Slot0[i..]);
        square[..left].CopyTo(step.Slot1[i..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Move<TLanes>(
        ref float parameter,
        ref float gradient,
        ref float mean,
        ref float square,
        TLanes rate,
        TLanes fresh1,
        TLanes fresh2,
        TLanes epsilon)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes g = TLanes.Load(ref gradient);
        TLanes m = TLanes.Load(ref mean);
        TLanes v = TLanes.Load(ref square);
        m = TLanes.MultiplyAdd(g - m, fresh1, m);
        v = TLanes.MultiplyAdd(TLanes.MultiplyAdd(g, g, -v), fresh2, v);
        m.Store(ref mean);
        v.Store(ref square);
        (TLanes.Load(ref parameter) - m * rate / (TLanes.Sqrt(v) + epsilon)).Store(ref parameter);
    }
}
