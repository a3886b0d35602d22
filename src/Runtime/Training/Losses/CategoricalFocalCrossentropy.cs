using System;

namespace Autoencoders;

/// <summary>−Σ α·(1 − p)^γ·t·ln p over the last axis, as <c>keras.losses.CategoricalFocalCrossentropy</c>, for targets that are the probabilities of classes.</summary>
/// <remarks>From logits it is exact however large they are. From outputs, p is the output divided by its sum, then clipped to 1e-7…1 − 1e-7 (as floats), with slope 0 where that changes it.</remarks>
public sealed class CategoricalFocalCrossentropy : LastAxisLoss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="alpha">α in 0…1: what all terms are multiplied by.</param>
    /// <param name="gamma">γ, at least 0: how strongly what is nearly right is left aside.</param>
    /// <param name="labelSmoothing">s in 0…1: targets t become t·(1 − s) + s / classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public CategoricalFocalCrossentropy(float alpha = 0.25f, float gamma = 2, float labelSmoothing = 0)
    {
        Alpha = Focus.CheckedWeight(alpha);
        Gamma = Focus.CheckedExponent(gamma);
        LabelSmoothing = SmoothedLabels.Checked(labelSmoothing);
    }

    /// <summary>What all terms are multiplied by.</summary>
    public float Alpha { get; }

    /// <summary>The exponent of the factor.</summary>
    public float Gamma { get; }

    /// <summary>How far targets are drawn towards 1 / classes.</summary>
    public float LabelSmoothing { get; }

    /// <inheritdoc/>
    public override string Name => "categorical_focal_crossentropy";

    private protected override bool HasLogits => true;

    /// <inheritdoc/>
    public override bool TakesLogits(Activation lastActivation) => lastActivation == Activation.Softmax;

    private protected override double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, double scale, bool fromLogits)
    {
        var labels = new SmoothedLabels(LabelSmoothing, output.Length);
        if (!fromLogits)
            return Alpha * ClassProbabilities.Sum(new Term(labels, Gamma), output, target, gradient, scale * Alpha);
        SoftmaxSums softmax = SoftmaxSums.Of(output);
        double sum = 0, pulls = 0;
        for (int i = 0; i < output.Length; i++)
        {
            sum += OfLogit(softmax, i, output[i], labels.Of(target[i]), out double pull, out _);
            pulls += pull;
        }

        for (int i = 0; i < gradient.Length; i++)
        {
            OfLogit(softmax, i, output[i], labels.Of(target[i]), out double pull, out double p);
            double rest = i == softmax.Largest ? softmax.Rest / softmax.Sum : 1 - p;
            gradient[i] = (float)(scale * Alpha * (pull * rest - p * (pulls - pull)));
        }

        return Alpha * sum;
    }

    // The term, its slope by ln p, and p; 1 − p of the largest is the share of the rest, so that nothing cancels where the output is right.
    private double OfLogit(in SoftmaxSums softmax, int at, float logit, double target, out double pull, out double p)
    {
        bool isLargest = at == softmax.Largest;
        double distance = isLargest ? 0 : (double)softmax.Peak - logit;
        p = (isLargest ? 1 : Math.Exp(-distance)) / softmax.Sum;
        double rest = isLargest ? softmax.Rest / softmax.Sum : 1 - p;
        double surprise = distance + softmax.LogSum;
        if (target == 0 && double.IsFinite(logit))
        {
            pull = 0;
            return 0;
        }

        double factor = Focus.Of(rest, Gamma);
        pull = -target * (Focus.Slope(rest, Gamma) * surprise * p + factor);
        return target * factor * surprise;
    }

    private readonly struct Term(SmoothedLabels labels, double gamma) : ITerm
    {
        public double Of(double output, double target, out double slope)
        {
            double t = labels.Of(target), surprise = -Math.Log(output), rest = 1 - output;
            slope = -t * (Focus.Slope(rest, gamma) * surprise + Focus.Of(rest, gamma) / output);
            return t * Focus.Of(rest, gamma) * surprise;
        }
    }
}
