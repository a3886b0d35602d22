using System;
using System.Linq;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Normalises each channel over the batch while training, by moving averages otherwise.</summary>
/// <remarks>
/// The variance is that of the batch, without Bessel's correction, also in the moving average: Keras 3's form. Each row is
/// measured by mean and squared deviation, corrected for the rounding of its mean, and rows are joined in double (Chan, Golub and
/// LeVeque, "Algorithms for computing the sample variance", 1983), so large means cost no digits.
/// </remarks>
public sealed unsafe class BatchNormalization : BatchCoupledLayer
{
    private readonly int _channels;
    private readonly int _perRow;
    private readonly float _momentum;
    private readonly float _epsilon;
    private readonly ChannelTile _tile;
    private readonly AlignedBuffer _lanes;
    private readonly double[] _sum;
    private readonly double[] _square;
    private readonly float[] _mean;
    private readonly float[] _variance;
    private readonly float[] _inverseDeviation;
    private readonly float[] _gammaGradient;
    private readonly float[] _betaGradient;
    private readonly float[] _temporary;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights.</param>
    public BatchNormalization(LayerSlot slot)
        : base(slot)
    {
        int axis = (int)Node.Number("Axis");
        _channels = InputShape[axis];
        int outer = 1;
        for (int before = 0; before < axis; before++)
            outer *= InputShape[before];
        _perRow = (int)InputShape.ElementCount / _channels;
        _momentum = Node.Number("Momentum");
        _epsilon = Node.Number("Epsilon");
        Gamma = Weights.FirstOrDefault(static weight => weight.Name == "gamma");
        Beta = Weights.FirstOrDefault(static weight => weight.Name == "beta");
        MovingMean = Weights[^2];
        MovingVariance = Weights[^1];
        _tile = new ChannelTile(outer, _channels, _perRow / outer);
        _lanes = new AlignedBuffer(5L * _tile.Length);
        _sum = new double[_channels];
        _square = new double[_channels];
        _mean = new float[_channels];
        _variance = new float[_channels];
        _inverseDeviation = new float[_channels];
        _gammaGradient = new float[_channels];
        _betaGradient = new float[_channels];
        _temporary = new float[_channels];
    }

    /// <summary>What each normalised channel is multiplied by, or null.</summary>
    public Weight? Gamma { get; }

    /// <summary>What is added to each channel, or null.</summary>
    public Weight? Beta { get; }

    /// <summary>The moving average of each channel's mean.</summary>
    public Weight MovingMean { get; }

    /// <summary>The moving average of each channel's variance.</summary>
    public Weight MovingVariance { get; }

    private float* MeanLanes => _lanes.Pointer;

    private float* FactorLanes => _lanes.Pointer + _tile.Length;

    private float* BetaLanes => _lanes.Pointer + (2L * _tile.Length);

    private float* GradientOffsetLanes => _lanes.Pointer + (3L * _tile.Length);

    private float* GradientSlopeLanes => _lanes.Pointer + (4L * _tile.Length);

    /// <inheritdoc/>
    public override void Measure(in BatchSlice batch, Matrix input)
    {
        if (!UsesBatch(batch))
            return;
        Matrix saved = batch.Saved(Index);
        int length = _tile.Length;
        float* means = batch.Scratch;
        float* deviations = means + length;
        float* squares = deviations + length;
        for (int row = 0; row < input.Rows; row++)
        {
            ReadOnlySpan<float> values = input.Row(row);
            Span<float> mean = Kept(saved, row, 0);
            Span<float> square = Kept(saved, row, 1);
            if (_perRow == 1)
            {
                values.CopyTo(mean);
                square.Clear();
                continue;
            }

            ChannelKernels.Sum(values, deviations, length);
            _tile.Fold(deviations, mean);
            TensorPrimitives.Divide(mean, _perRow, mean);
            _tile.Expand(mean, means);
            ChannelKernels.Deviations(values, means, deviations, squares, length);
            Span<float> rest = Kept(saved, row, 2);
            _tile.Fold(deviations, rest);
            _tile.Fold(squares, square);
            for (int channel = 0; channel < mean.Length; channel++)
            {
                float correction = rest[channel] / _perRow;
                mean[channel] += correction;
                square[channel] -= rest[channel] * correction;
            }
        }
    }

    internal override void Combine(in BatchSlice whole)
    {
        if (!UsesBatch(whole))
            return;
        Matrix saved = whole.Saved(Index);
        double count = (double)saved.Rows * _perRow;
        Array.Clear(_sum);
        Array.Clear(_square);
        for (int row = 0; row < saved.Rows; row++)
            ChannelKernels.AddTo(Kept(saved, row, 0), _sum);
        for (int channel = 0; channel < _channels; channel++)
            _sum[channel] /= saved.Rows;
        for (int row = 0; row < saved.Rows; row++)
        {
            ChannelKernels.AddTo(Kept(saved, row, 1), _square);
            ChannelKernels.AddSquaredDistances(Kept(saved, row, 0), _sum, _perRow, _square);
        }

        for (int channel = 0; channel < _channels; channel++)
        {
            double variance = _square[channel] / count;
            _mean[channel] = (float)_sum[channel];
            _variance[channel] = (float)variance;
            _inverseDeviation[channel] = (float)(1 / Math.Sqrt(variance + _epsilon));
        }

        LayOut();
    }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
            ChannelKernels.Normalize(input.Row(row), MeanLanes, FactorLanes, BetaLanes, output.Row(row), _tile.Length);
    }

    /// <inheritdoc/>
    public override void MeasureGradient(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient)
    {
        if (!UsesBatch(batch))
            return;
        Matrix saved = batch.Saved(Index);
        float* sums = batch.Scratch;
        float* products = sums + _tile.Length;
        for (int row = 0; row < input.Rows; row++)
        {
            ChannelKernels.GradientSums(input.Row(row), outputGradient.Row(row), MeanLanes, sums, products, _tile.Length);
            _tile.Fold(sums, Kept(saved, row, 2));
            _tile.Fold(products, Kept(saved, row, 3));
        }
    }

    internal override void CombineGradient(in BatchSlice whole)
    {
        if (!UsesBatch(whole))
            return;
        Matrix saved = whole.Saved(Index);
        double count = (double)saved.Rows * _perRow;
        Array.Clear(_sum);
        Array.Clear(_square);
        for (int row = 0; row < saved.Rows; row++)
        {
            ChannelKernels.AddTo(Kept(saved, row, 2), _sum);
            ChannelKernels.AddTo(Kept(saved, row, 3), _square);
        }

        for (int channel = 0; channel < _channels; channel++)
        {
            _betaGradient[channel] = (float)_sum[channel];
            _gammaGradient[channel] = (float)(_square[channel] * _inverseDeviation[channel]);
            _temporary[channel] = (float)(Factor(channel) * _sum[channel] / count);
        }

        _tile.Expand(_temporary, GradientOffsetLanes);
        for (int channel = 0; channel < _channels; channel++)
            _temporary[channel] = (float)((double)Factor(channel) * _inverseDeviation[channel] * _inverseDeviation[channel] * _square[channel] / count);
        _tile.Expand(_temporary, GradientSlopeLanes);
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
        {
            ChannelKernels.Gradient(
                input.Row(row), outputGradient.Row(row), MeanLanes, FactorLanes, GradientOffsetLanes, GradientSlopeLanes, inputGradient.Row(row), _tile.Length);
        }
    }

    /// <inheritdoc/>
    public override void WeightGradients(in GradientShare share, Matrix input, Matrix outputGradient)
    {
        if (!share.IsFirst || !IsTrainable)
            return;
        if (Gamma is not null)
            _gammaGradient.CopyTo(new Span<float>(share.At(Gamma), _channels));
        if (Beta is not null)
            _betaGradient.CopyTo(new Span<float>(share.At(Beta), _channels));
    }

    internal override void FinishStep()
    {
        if (!IsTrainable)
            return;
        for (int channel = 0; channel < _channels; channel++)
        {
            MovingMean.Values[channel] = (MovingMean.Values[channel] * _momentum) + (_mean[channel] * (1 - _momentum));
            MovingVariance.Values[channel] = (MovingVariance.Values[channel] * _momentum) + (_variance[channel] * (1 - _momentum));
        }
    }

    // Mean and squared deviation of the row, then the sums of its gradient.
    internal override int ScratchLength(bool training) => training ? 4 * _channels : 0;

    internal override int WorkerScratchLength(bool training) => training ? 3 * _tile.Length : 0;

    internal override int PreparationTasks(bool training) => 1;

    // What inference and a frozen layer use; a training step puts the batch's numbers in their place.
    internal override void Prepare(int task, bool training)
    {
        MovingMean.Values.CopyTo(_mean);
        for (int channel = 0; channel < _channels; channel++)
            _inverseDeviation[channel] = (float)(1 / Math.Sqrt((double)MovingVariance.Values[channel] + _epsilon));
        LayOut();
        new Span<float>(GradientOffsetLanes, 2 * _tile.Length).Clear();
    }

    // A frozen layer infers while the others train, as in Keras since 2.0.
    private bool UsesBatch(in BatchSlice batch) => batch.IsTraining && IsTrainable;

    private Span<float> Kept(Matrix saved, int row, int part) => saved.Row(row).Slice(part * _channels, _channels);

    private float Factor(int channel) => (Gamma is null ? 1 : Gamma.Values[channel]) * _inverseDeviation[channel];

    private void LayOut()
    {
        _tile.Expand(_mean, MeanLanes);
        for (int channel = 0; channel < _channels; channel++)
            _temporary[channel] = Factor(channel);
        _tile.Expand(_temporary, FactorLanes);
        if (Beta is null)
            new Span<float>(BetaLanes, _tile.Length).Clear();
        else
            _tile.Expand(Beta.Values, BetaLanes);
    }
}
