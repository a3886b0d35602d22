using System;

namespace Autoencoders;

/// <summary>The peak signal-to-noise ratio, 10·log₁₀(max² / MSE) decibels for each image, then the mean over images, as <c>tf.image.psnr</c>.</summary>
/// <remarks>An image that is met exactly counts as 100 dB, where the formula has no number.</remarks>
public sealed class PSNR : MeanMetric
{
    private const double Greatest = 100;

    /// <summary>Makes the metric.</summary>
    /// <param name="maxValue">The greatest value of a pixel, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxValue"/> is not a number above 0.</exception>
    public PSNR(float maxValue = 1)
    {
        if (!(maxValue > 0 && float.IsFinite(maxValue)))
            throw new ArgumentOutOfRangeException(nameof(maxValue), maxValue, "The greatest value of a pixel is above 0.");
        MaxValue = maxValue;
    }

    /// <summary>The greatest value of a pixel.</summary>
    public float MaxValue { get; }

    /// <inheritdoc/>
    public override string Name => "psnr";

    /// <inheritdoc/>
    public override bool IsBetterHigher => true;

    private protected override double Of(ReadOnlySpan<float> output, ReadOnlySpan<float> target)
    {
        double error = Loss.MeanSquaredError.Sample(output, target, default, 0, fromLogits: false);
        return Math.Min(Greatest, 10 * Math.Log10((double)MaxValue * MaxValue / error));
    }
}
