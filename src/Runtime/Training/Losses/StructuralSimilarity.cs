using System;
using System.Buffers;
using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>1 − SSIM of images, so that 0 is best: how far means, contrasts and structures of small windows differ.</summary>
/// <remarks>
/// In each window that lies inside the image, of each channel, SSIM is (2·μyμt + c₁)(2·σyt + c₂) / ((μy² + μt² + c₁)(σy² + σt² + c₂)), c₁ = (0.01·max)² and
/// c₂ = (0.03·max)², with moments weighted by a normal distribution; the mean is over windows and channels, as in <c>tf.image.ssim</c> (Wang and others,
/// Image Quality Assessment: From Error Visibility to Structural Similarity, 2004).
/// </remarks>
public sealed class StructuralSimilarity : Loss
{
    // Planes of working room: both images and their product, one to work in, five of moments, three of slopes spread back.
    private const int PlaneCount = 12;
    private readonly GaussianWindow _window;
    private readonly Shape? _shape;

    /// <summary>Makes the loss.</summary>
    /// <param name="maxValue">The greatest value of a pixel, above 0.</param>
    /// <param name="filterSize">How many pixels wide and high a window is, at least 1; images are not smaller.</param>
    /// <param name="filterSigma">The standard deviation of the windows' weights in pixels, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public StructuralSimilarity(float maxValue = 1, int filterSize = 11, float filterSigma = 1.5f)
    {
        if (!(maxValue > 0 && float.IsFinite(maxValue)))
            throw new ArgumentOutOfRangeException(nameof(maxValue), maxValue, "The greatest value of a pixel is above 0.");
        if (filterSize < 1)
            throw new ArgumentOutOfRangeException(nameof(filterSize), filterSize, "A window is at least 1 pixel wide.");
        if (!(filterSigma > 0 && float.IsFinite(filterSigma)))
            throw new ArgumentOutOfRangeException(nameof(filterSigma), filterSigma, "The standard deviation of a window is above 0.");
        MaxValue = maxValue;
        _window = new GaussianWindow(filterSize, filterSigma);
    }

    private StructuralSimilarity(StructuralSimilarity loss, Shape shape)
    {
        MaxValue = loss.MaxValue;
        _window = loss._window;
        _shape = shape;
    }

    /// <summary>The greatest value of a pixel.</summary>
    public float MaxValue { get; }

    /// <inheritdoc/>
    public override string Name => "ssim_loss";

    /// <summary>The loss for images of a shape: (height, width), or (height, width, channels).</summary>
    /// <param name="output">The shape of one sample's output.</param>
    /// <exception cref="ArgumentException">That is no image, or it is smaller than a window.</exception>
    public override Loss For(Shape output)
    {
        if (output.Rank is not (2 or 3))
            throw new ArgumentException($"{Name} takes images, (height, width) or (height, width, channels); got {output}.", nameof(output));
        if (output[0] < _window.Size || output[1] < _window.Size)
            throw new ArgumentException($"{Name} looks through windows of {_window.Size} × {_window.Size}; images of {output} are smaller. Give it a filterSize of {Math.Min(output[0], output[1])} or less.", nameof(output));
        return _shape == output ? this : new StructuralSimilarity(this, output);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The shape of the images was not told by <see cref="For"/>.</exception>
    public override double Sample(
        ReadOnlySpan<float> output,
        ReadOnlySpan<float> target,
        Span<float> gradient,
        float gradientScale,
        bool fromLogits)
    {
        if (_shape is not { } shape)
            throw new InvalidOperationException($"{Name} needs to know how wide images are; call For with the shape of the outputs first.");
        Check((int)shape.ElementCount, output.Length, (int)shape.ElementCount, 0);
        Check(output, target, gradient);
        RefuseLogits(fromLogits);
        int channels = shape.Rank == 3 ? shape[2] : 1, pixels = shape[0] * shape[1];
        double[] room = ArrayPool<double>.Shared.Rent(PlaneCount * pixels);
        double sum = 0;
        for (int channel = 0; channel < channels; channel++)
            sum += Channel(output, target, gradient, -(double)gradientScale / channels, shape[1], channel, channels, new Planes(room, pixels));
        ArrayPool<double>.Shared.Return(room);
        return 1 - sum / channels;
    }

    // The mean SSIM of one channel; its slope, times a scale, goes into that channel's gradient.
    private double Channel(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, double scale, int width, int channel, int channels, Planes planes)
    {
        Span<double> y = planes[0], t = planes[1], product = planes[2], room = planes[3];
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = output[i * channels + channel];
            t[i] = target[i * channels + channel];
        }

        int windows = (y.Length / width - _window.Size + 1) * (width - _window.Size + 1);
        Span<double> meanY = planes[4][..windows], meanT = planes[5][..windows], squareY = planes[6][..windows], squareT = planes[7][..windows], both = planes[8][..windows];
        _window.Means(y, width, room, meanY);
        _window.Means(t, width, room, meanT);
        TensorPrimitives.Multiply(y, y, product);
        _window.Means(product, width, room, squareY);
        TensorPrimitives.Multiply(t, t, product);
        _window.Means(product, width, room, squareT);
        TensorPrimitives.Multiply(y, t, product);
        _window.Means(product, width, room, both);

        double c1 = 0.01 * MaxValue * (0.01 * MaxValue), c2 = 0.03 * MaxValue * (0.03 * MaxValue);
        double sum = 0;
        for (int i = 0; i < windows; i++)
        {
            double m = meanY[i], n = meanT[i];
            double means = 2 * m * n + c1, structure = 2 * (both[i] - m * n) + c2;
            double levels = m * m + n * n + c1, contrasts = squareY[i] - m * m + squareT[i] - n * n + c2;
            double whole = levels * contrasts, similarity = means * structure / whole;
            sum += similarity;

            // Slopes by the three moments of the output, which take the moments' place.
            meanY[i] = 2 * n * (structure - means) / whole + 2 * m * similarity * (1 / contrasts - 1 / levels);
            squareY[i] = -similarity / contrasts;
            both[i] = 2 * means / whole;
        }

        if (gradient.Length != 0)
        {
            Span<double> byMean = planes[9], bySquare = planes[10], byProduct = planes[11];
            _window.Spread(meanY, width, room, byMean);
            _window.Spread(squareY, width, room, bySquare);
            _window.Spread(both, width, room, byProduct);
            for (int i = 0; i < y.Length; i++)
                gradient[i * channels + channel] = (float)(scale / windows * (byMean[i] + 2 * y[i] * bySquare[i] + t[i] * byProduct[i]));
        }

        return sum / windows;
    }

    // Equal parts of one array.
    private readonly ref struct Planes(Span<double> room, int length)
    {
        private readonly Span<double> _room = room;

        public Span<double> this[int at] => _room.Slice(at * length, length);
    }
}
