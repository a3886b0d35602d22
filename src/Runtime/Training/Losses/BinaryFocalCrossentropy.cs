using System;

namespace Autoencoders;

/// <summary>The mean of q^γ times the binary cross-entropy, q = t·(1 − p) + (1 − t)·p, as <c>keras.losses.BinaryFocalCrossentropy</c>.</summary>
/// <remarks>
/// Targets and outputs lie in 0…1. From logits it is exact for every logit; from outputs, p is clipped to 1e-7…1 − 1e-7 (as floats) in
/// the cross-entropy alone, as in Keras.
/// </remarks>
public sealed class BinaryFocalCrossentropy : Loss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="applyClassBalancing">Whether terms are multiplied by t·α + (1 − t)·(1 − α).</param>
    /// <param name="alpha">α in 0…1: the weight of targets 1 where classes are balanced.</param>
    /// <param name="gamma">γ, at least 0: how strongly what is nearly right is left aside; 0 gives the binary cross-entropy.</param>
    /// <param name="labelSmoothing">s in 0…1: targets t become t·(1 − s) + s/2.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public BinaryFocalCrossentropy(bool applyClassBalancing = false, float alpha = 0.25f, float gamma = 2, float labelSmoothing = 0)
    {
        ApplyClassBalancing = applyClassBalancing;
        Alpha = Focus.CheckedWeight(alpha);
        Gamma = Focus.CheckedExponent(gamma);
        LabelSmoothing = SmoothedLabels.Checked(labelSmoothing);
    }

    /// <summary>Whether terms are weighted by <see cref="Alpha"/>.</summary>
    public bool ApplyClassBalancing { get; }

    /// <summary>The weight of targets 1; targets 0 weigh 1 − α.</summary>
    public float Alpha { get; }

    /// <summary>The exponent of the factor.</summary>
    public float Gamma { get; }

    /// <summary>How far targets are drawn towards 1/2.</summary>
    public float LabelSmoothing { get; }

    /// <inheritdoc/>
    public override string Name => "binary_focal_crossentropy";

    /// <inheritdoc/>
    public override bool TakesLogits(Activation lastActivation) => lastActivation == Activation.Sigmoid;

    /// <inheritdoc/>
    public override double Sample(
        ReadOnlySpan<float> output,
        ReadOnlySpan<float> target,
        Span<float> gradient,
        float gradientScale,
        bool fromLogits)
    {
        Check(output, target, gradient);
        return fromLogits
            ? MeanTerms.Of(new LogitTerm(new Weights(this)), output, target, gradient, gradientScale)
            : MeanTerms.Of(new Term(new Weights(this)), output, target, gradient, gradientScale);
    }

    private readonly struct Weights(BinaryFocalCrossentropy loss)
    {
        private readonly SmoothedLabels _labels = new(loss.LabelSmoothing, 2);
        private readonly double _atZero = loss.ApplyClassBalancing ? 1 - loss.Alpha : 1;
        private readonly double _atOne = loss.ApplyClassBalancing ? loss.Alpha : 1;

        public double Gamma { get; } = loss.Gamma;

        public double Target(double target) => _labels.Of(target);

        public double Of(double target) => _atZero + target * (_atOne - _atZero);
    }

    private readonly struct Term(Weights weights) : ITerm
    {
        public double Of(double output, double target, out double slope)
        {
            double t = weights.Target(target), weight = weights.Of(t);
            double p = Math.Clamp(output, ClassProbabilities.Least, ClassProbabilities.Greatest);
            double entropy = -(t * Math.Log(p) + (1 - t) * Math.Log(1 - p));
            double entropySlope = output < ClassProbabilities.Least || output > ClassProbabilities.Greatest ? 0 : (p - t) / (p * (1 - p));
            double q = t * (1 - output) + (1 - t) * output;
            slope = weight * (Focus.Slope(q, weights.Gamma) * (1 - 2 * t) * entropy + Focus.Of(q, weights.Gamma) * entropySlope);
            return weight * Focus.Of(q, weights.Gamma) * entropy;
        }
    }

    private readonly struct LogitTerm(Weights weights) : ITerm
    {
        public double Of(double output, double target, out double slope)
        {
            double t = weights.Target(target), weight = weights.Of(t);
            double unit = Math.Exp(-Math.Abs(output));
            double near = unit / (1 + unit), far = 1 / (1 + unit);
            (double p, double rest) = output >= 0 ? (far, near) : (near, far);

            // p − t from the nearer of 0 and 1, so that nothing cancels where the output is right.
            double difference = output >= 0 ? 1 - t - rest : p - t;
            double entropy = Math.Max(output, 0) - output * t + SmallLogs.OnePlus(unit);
            double q = t * rest + (1 - t) * p;
            slope = weight * (Focus.Slope(q, weights.Gamma) * (1 - 2 * t) * p * rest * entropy + Focus.Of(q, weights.Gamma) * difference);
            return weight * Focus.Of(q, weights.Gamma) * entropy;
        }
    }
}
