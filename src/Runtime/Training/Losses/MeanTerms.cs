using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>A loss's term of one output and one target, and its slope by the output.</summary>
internal interface ITerm
{
    double Of(double output, double target, out double slope);
}

/// <summary>Means of terms that depend on one output and one target each.</summary>
internal static class MeanTerms
{
    private const int BlockLength = 512;

    /// <summary>The mean of terms in double, which takes a function of the framework for each.</summary>
    public static double Of<TTerm>(TTerm term, ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, float gradientScale)
        where TTerm : struct, ITerm
    {
        double scale = (double)gradientScale / output.Length;
        double sum = 0;
        for (int i = 0; i < output.Length; i++)
        {
            sum += term.Of(output[i], target[i], out double slope);
            if (gradient.Length != 0)
                gradient[i] = (float)(scale * slope);
        }

        return sum / output.Length;
    }

    /// <summary>The mean of terms at the processor's width, summed in double block by block; the slope's function holds the scale.</summary>
    [SkipLocalsInit]
    public static double OfLanes<TTerm, TSlope>(TTerm term, TSlope slope, ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient)
        where TTerm : struct, IFunction2
        where TSlope : struct, IFunction2
    {
        Span<float> terms = stackalloc float[BlockLength];
        double sum = 0;
        for (int i = 0; i < output.Length; i += BlockLength)
        {
            int count = Math.Min(BlockLength, output.Length - i);
            Elementwise.Map(term, output.Slice(i, count), target.Slice(i, count), terms[..count]);
            sum += Sums.Sum(terms[..count]);
            if (gradient.Length != 0)
                Elementwise.Map(slope, output.Slice(i, count), target.Slice(i, count), gradient.Slice(i, count));
        }

        return sum / output.Length;
    }
}
