using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>−Σ t·ln p over the last axis, as <c>keras.losses.CategoricalCrossentropy</c>, for targets that are the probabilities of classes.</summary>
/// <remarks>
/// From logits z it is Σ t·(ln Σ eᶻ − z), exact however large they are, with the slope softmax(z)·Σt − t. From outputs, p is the
/// output divided by its sum along the axis, then clipped to 1e-7…1 − 1e-7 (as floats), with slope 0 where that changes it.
/// </remarks>
public sealed class CategoricalCrossentropy : LastAxisLoss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="labelSmoothing">s in 0…1: targets t become t·(1 − s) + s / classes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="labelSmoothing"/> is outside 0…1.</exception>
    public CategoricalCrossentropy(float labelSmoothing = 0) => LabelSmoothing = SmoothedLabels.Checked(labelSmoothing);

    /// <summary>How far targets are drawn towards 1 / classes: 0…1.</summary>
    public float LabelSmoothing { get; }

    /// <inheritdoc/>
    public override string Name => "categorical_crossentropy";

    private protected override bool HasLogits => true;

    /// <inheritdoc/>
    public override bool TakesLogits(Activation lastActivation) => lastActivation == Activation.Softmax;

    private protected override double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, double scale, bool fromLogits)
    {
        var labels = new SmoothedLabels(LabelSmoothing, output.Length);
        return fromLogits ? OfLogits(labels, output, target, gradient, scale) : ClassProbabilities.Sum(new Term(labels), output, target, gradient, scale);
    }

    private static double OfLogits(SmoothedLabels labels, ReadOnlySpan<float> logits, ReadOnlySpan<float> target, Span<float> gradient, double scale)
    {
        SoftmaxSums softmax = SoftmaxSums.Of(logits);
        double below = 0, others = 0;
        for (int i = 0; i < logits.Length; i++)
        {
            double t = labels.Of(target[i]);
            below += t == 0 ? 0 : t * ((double)softmax.Peak - logits[i]);
            others += i == softmax.Largest ? 0 : t;
        }

        double total = others + labels.Of(target[softmax.Largest]);
        if (gradient.Length != 0)
        {
            Elementwise.Map(new Slope(softmax.Peak, (float)(scale * total / softmax.Sum), (float)(scale * labels.Scale), (float)(scale * labels.Shift)), logits, target, gradient);

            // 1 − p of the largest is the share of the rest, so that nothing cancels where the output is right.
            gradient[softmax.Largest] = (float)(scale * (others - total * softmax.Rest / softmax.Sum));
        }

        return below + total * softmax.LogSum;
    }

    private readonly struct Term(SmoothedLabels labels) : ITerm
    {
        public double Of(double output, double target, out double slope)
        {
            double t = labels.Of(target);
            slope = -t / output;
            return -t * Math.Log(output);
        }
    }

    private readonly struct Slope(float peak, float factor, float targetFactor, float shift) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T logit, T target)
            where T : struct, ILanes<T> => LaneMath.Exp(logit - T.All(peak)) * T.All(factor) - T.MultiplyAdd(target, T.All(targetFactor), T.All(shift));
    }
}
