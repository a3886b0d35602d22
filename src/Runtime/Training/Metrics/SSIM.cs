using System;

namespace Autoencoders;

/// <summary>The structural similarity of images, the mean over images, as <c>tf.image.ssim</c>: 1 where they are the same.</summary>
public sealed class SSIM : MeanMetric
{
    private readonly Loss _loss;

    /// <summary>Makes the metric.</summary>
    /// <param name="maxValue">The greatest value of a pixel, above 0.</param>
    /// <param name="filterSize">How many pixels wide and high a window is, at least 1; images are not smaller.</param>
    /// <param name="filterSigma">The standard deviation of the windows' weights in pixels, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public SSIM(float maxValue = 1, int filterSize = 11, float filterSigma = 1.5f)
        : this(new StructuralSimilarity(maxValue, filterSize, filterSigma))
    {
    }

    private SSIM(Loss loss) => _loss = loss;

    /// <inheritdoc/>
    public override string Name => "ssim";

    /// <inheritdoc/>
    public override bool IsBetterHigher => true;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">That is no image, or it is smaller than a window.</exception>
    public override Metric For(Shape output)
    {
        Loss bound = _loss.For(output);
        return ReferenceEquals(bound, _loss) ? this : new SSIM(bound);
    }

    private protected override double Of(ReadOnlySpan<float> output, ReadOnlySpan<float> target) => 1 - _loss.Sample(output, target, default, 0, fromLogits: false);
}
