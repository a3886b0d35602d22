using System;
using System.Linq;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Normalises each channel over the batch while training, by moving averages otherwise.</summary>
/// <remarks>
/// The variance is that of the batch, without Bessel's correction, also in the moving average: Keras 3's form. Each row is
/// measured by mean and squared deviation, and rows are joined in double (Chan, Golub and LeVeque, 1983), so large means cost no digits.
/// </remarks>
public sealed class BatchNormalization : BatchCoupledLayer
{
    private readonly int _outer;
    private readonly int _channels;
    private readonly int _inner;
    private readonly float _momentum;
    private readonly float _epsilon;
    private readonly float[] _mean;
    private readonly float[] _variance;
    private readonly float[] _inverseDeviation;
    private readonly float[] _gradientSum;
    private readonly float[] _gradientProduct;
    private long _count;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights.</param>
    public BatchNormalization(LayerSlot slot)
        : base(slot)
    {
        int axis = (int)Node.Number("Axis");
        _channels = InputShape[axis];
        _outer = 1;
        for (int before = 0; before < axis; before++)
            _outer *= InputShape[before];
        _inner = (int)InputShape.ElementCount / _outer / _channels;
        _momentum = Node.Number("Momentum");
        _epsilon = Node.Number("Epsilon");
        Gamma = Weights.FirstOrDefault(static weight => weight.Name == "gamma");
        Beta = Weights.FirstOrDefault(static weight => weight.Name == "beta");
        MovingMean = Weights[^2];
        MovingVariance = Weights[^1];
        _mean = new float[_channels];
        _variance = new float[_channels];
        _inverseDeviation = new float[_channels];
        _gradientSum = new float[_channels];
        _gradientProduct = new float[_channels];
    }

    /// <summary>What each normalised channel is multiplied by, or null.</summary>
    public Weight? Gamma { get; }

    /// <summary>What is added to each channel, or null.</summary>
    public Weight? Beta { get; }

    /// <summary>The moving average of each channel's mean.</summary>
    public Weight MovingMean { get; }

    /// <summary>The moving average of each channel's variance.</summary>
    public Weight MovingVariance { get; }

    /// <inheritdoc/>
    public override void Measure(in BatchSlice batch, Matrix input)
    {
        if (!UsesBatch(batch))
            return;
        Matrix saved = batch.Saved(Index);
        for (int row = 0; row < input.Rows; row++)
        {
            Span<float> mean = saved.Row(row)[.._channels];
            Span<float> deviation = saved.Row(row).Slice(_channels, _channels);
            ReadOnlySpan<float> values = input.Row(row);
            mean.Clear();
            deviation.Clear();
            for (int block = 0; block < _outer; block++)
            {
                for (int channel = 0; channel < _channels; channel++)
                {
                    foreach (float value in Run(values, block, channel))
                        mean[channel] += value;
                }
            }

            for (int channel = 0; channel < _channels; channel++)
                mean[channel] /= _outer * _inner;
            for (int block = 0; block < _outer; block++)
            {
                for (int channel = 0; channel < _channels; channel++)
                {
                    foreach (float value in Run(values, block, channel))
                        deviation[channel] += (value - mean[channel]) * (value - mean[channel]);
                }
            }
        }
    }

    internal override void Combine(in BatchSlice whole)
    {
        if (!UsesBatch(whole))
        {
            UseMovingAverages();
            return;
        }

        Matrix saved = whole.Saved(Index);
        double perRow = (double)_outer * _inner;
        _count = (long)saved.Rows * _outer * _inner;
        for (int channel = 0; channel < _channels; channel++)
        {
            double sum = 0;
            for (int row = 0; row < saved.Rows; row++)
                sum += saved.Row(row)[channel];
            double mean = sum / saved.Rows;
            double square = 0;
            for (int row = 0; row < saved.Rows; row++)
            {
                double difference = saved.Row(row)[channel] - mean;
                square += saved.Row(row)[_channels + channel] + perRow * difference * difference;
            }

            _mean[channel] = (float)mean;
            _variance[channel] = (float)(square / _count);
            _inverseDeviation[channel] = (float)(1 / Math.Sqrt(square / _count + _epsilon));
        }
    }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        // Outside training nothing was combined, and several slices may set the same numbers at once.
        if (!batch.IsTraining)
            UseMovingAverages();
        for (int row = 0; row < input.Rows; row++)
        {
            ReadOnlySpan<float> values = input.Row(row);
            Span<float> result = output.Row(row);
            for (int block = 0; block < _outer; block++)
            {
                for (int channel = 0; channel < _channels; channel++)
                {
                    float factor = GammaOf(channel) * _inverseDeviation[channel];
                    float beta = Beta is null ? 0 : Beta.Values[channel];
                    ReadOnlySpan<float> from = Run(values, block, channel);
                    Span<float> to = result.Slice((block * _channels + channel) * _inner, _inner);
                    for (int i = 0; i < from.Length; i++)
                        to[i] = (from[i] - _mean[channel]) * factor + beta;
                }
            }
        }
    }

    /// <inheritdoc/>
    public override void MeasureGradient(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient)
    {
        Matrix saved = batch.Saved(Index);
        for (int row = 0; row < input.Rows; row++)
        {
            Span<float> sum = saved.Row(row).Slice(2 * _channels, _channels);
            Span<float> product = saved.Row(row).Slice(3 * _channels, _channels);
            sum.Clear();
            product.Clear();
            for (int block = 0; block < _outer; block++)
            {
                for (int channel = 0; channel < _channels; channel++)
                {
                    ReadOnlySpan<float> values = Run(input.Row(row), block, channel);
                    ReadOnlySpan<float> gradient = Run(outputGradient.Row(row), block, channel);
                    for (int i = 0; i < values.Length; i++)
                    {
                        sum[channel] += gradient[i];
                        product[channel] += gradient[i] * ((values[i] - _mean[channel]) * _inverseDeviation[channel]);
                    }
                }
            }
        }
    }

    internal override void CombineGradient(in BatchSlice whole)
    {
        Matrix saved = whole.Saved(Index);
        for (int channel = 0; channel < _channels; channel++)
        {
            double sum = 0;
            double product = 0;
            for (int row = 0; row < saved.Rows; row++)
            {
                sum += saved.Row(row)[2 * _channels + channel];
                product += saved.Row(row)[3 * _channels + channel];
            }

            _gradientSum[channel] = (float)sum;
            _gradientProduct[channel] = (float)product;
        }
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        float share = UsesBatch(batch) ? 1f / _count : 0;
        for (int row = 0; row < inputGradient.Rows; row++)
        {
            for (int block = 0; block < _outer; block++)
            {
                for (int channel = 0; channel < _channels; channel++)
                {
                    float factor = GammaOf(channel) * _inverseDeviation[channel];
                    float meanGradient = _gradientSum[channel] * share;
                    float meanProduct = _gradientProduct[channel] * share;
                    ReadOnlySpan<float> values = Run(input.Row(row), block, channel);
                    ReadOnlySpan<float> gradient = Run(outputGradient.Row(row), block, channel);
                    Span<float> result = inputGradient.Row(row).Slice((block * _channels + channel) * _inner, _inner);
                    for (int i = 0; i < values.Length; i++)
                    {
                        float normalised = (values[i] - _mean[channel]) * _inverseDeviation[channel];
                        result[i] = factor * (gradient[i] - meanGradient - normalised * meanProduct);
                    }
                }
            }
        }
    }

    /// <inheritdoc/>
    public override unsafe void WeightGradients(in GradientShare share, Matrix input, Matrix outputGradient)
    {
        if (!share.IsFirst || !IsTrainable)
            return;
        if (Gamma is not null)
            _gradientProduct.CopyTo(new Span<float>(share.At(Gamma.Offset), _channels));
        if (Beta is not null)
            _gradientSum.CopyTo(new Span<float>(share.At(Beta.Offset), _channels));

        // The averages move once a step, and only in a step whose loss was finite.
        for (int channel = 0; channel < _channels; channel++)
        {
            MovingMean.Values[channel] = MovingMean.Values[channel] * _momentum + _mean[channel] * (1 - _momentum);
            MovingVariance.Values[channel] = MovingVariance.Values[channel] * _momentum + _variance[channel] * (1 - _momentum);
        }
    }

    internal override int ScratchLength(bool training) => training ? 4 * _channels : 0;

    // A frozen layer infers while the others train, as in Keras since 2.0.
    private bool UsesBatch(in BatchSlice batch) => batch.IsTraining && IsTrainable;

    private void UseMovingAverages()
    {
        for (int channel = 0; channel < _channels; channel++)
        {
            _mean[channel] = MovingMean.Values[channel];
            _inverseDeviation[channel] = 1 / MathF.Sqrt(MovingVariance.Values[channel] + _epsilon);
        }
    }

    private float GammaOf(int channel) => Gamma is null ? 1 : Gamma.Values[channel];

    private ReadOnlySpan<float> Run(ReadOnlySpan<float> values, int block, int channel) => values.Slice((block * _channels + channel) * _inner, _inner);
}
