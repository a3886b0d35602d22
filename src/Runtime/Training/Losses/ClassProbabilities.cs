using System;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>Losses of outputs that are to be the probabilities of classes: divided by their sum, then clipped to 1e-7…1 − 1e-7, as in Keras.</summary>
internal static class ClassProbabilities
{
    // Keras clips in floats: the upper bound is the float next to 1 − 1e-7, that is 1 − 2^−23.
    public const float Least = 1e-7f;
    public const float Greatest = (float)(1 - 1e-7);

    /// <summary>Σ over the classes of a term of the clipped probability; the slope is by the outputs as they are, 0 where a probability is clipped.</summary>
    public static double Sum<TTerm>(TTerm term, ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, double scale)
        where TTerm : struct, ITerm
    {
        double total = Sums.Sum(output);
        double sum = 0, common = 0;
        for (int i = 0; i < output.Length; i++)
        {
            double share = output[i] / total;
            sum += Term(term, share, target[i], out double slope);
            common += slope * share;
        }

        for (int i = 0; i < gradient.Length; i++)
        {
            Term(term, output[i] / total, target[i], out double slope);
            gradient[i] = (float)(scale * (slope - common) / total);
        }

        return sum;
    }

    private static double Term<TTerm>(TTerm term, double share, double target, out double slope)
        where TTerm : struct, ITerm
    {
        double value = term.Of(Math.Clamp(share, Least, Greatest), target, out slope);
        if (share < Least || share > Greatest)
            slope = 0;
        return value;
    }
}
