using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>How far a mask and its target cover each other: three sums, from which the losses of masks are made.</summary>
/// <param name="Both">Σ t·y.</param>
/// <param name="Output">Σ y.</param>
/// <param name="Target">Σ t.</param>
internal readonly record struct Overlap(double Both, double Output, double Target)
{
    /// <summary>What Keras adds to a denominator.</summary>
    public const double Epsilon = 1e-7;

    public static Overlap Of(ReadOnlySpan<float> output, ReadOnlySpan<float> target) => new(Sums.Dot(output, target), Sums.Sum(output), Sums.Sum(target));

    /// <summary>gradient = target · factor + shift.</summary>
    public static void Slope(ReadOnlySpan<float> target, Span<float> gradient, double factor, double shift)
    {
        if (gradient.Length != 0)
            Elementwise.Map(new Line((float)factor, (float)shift), target, gradient);
    }

    private readonly struct Line(float factor, float shift) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T target)
            where T : struct, ILanes<T> => T.MultiplyAdd(target, T.All(factor), T.All(shift));
    }
}
