using System;
using System.Linq;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Normalises each sample by mean and variance over groups of channels and all positions.</summary>
public sealed unsafe class GroupNormalization : UnaryLayer
{
    private readonly int _groups;
    private readonly int _channels;
    private readonly int _groupChannels;
    private readonly double _groupLength;
    private readonly float _epsilon;
    private readonly ChannelTile _tile;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights.</param>
    public GroupNormalization(LayerSlot slot)
        : base(slot)
    {
        int axis = (int)Node.Number("Axis");
        _groups = (int)Node.Number("Groups");
        _channels = InputShape[axis];
        _groupChannels = _channels / _groups;
        _groupLength = (double)InputShape.ElementCount / _groups;
        _epsilon = Node.Number("Epsilon");
        int outer = 1;
        for (int before = 0; before < axis; before++)
            outer *= InputShape[before];
        _tile = new ChannelTile(outer, _channels, (int)InputShape.ElementCount / _channels / outer);
        Gamma = Weights.FirstOrDefault(static weight => weight.Name == "gamma");
        Beta = Weights.FirstOrDefault(static weight => weight.Name == "beta");
    }

    /// <summary>What each normalised channel is multiplied by, or null.</summary>
    public Weight? Gamma { get; }

    /// <summary>What is added to each channel, or null.</summary>
    public Weight? Beta { get; }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        int length = _tile.Length;
        float* means = batch.Scratch;
        float* factors = means + length;
        float* offsets = factors + length;
        Span<float> mean = Temporary(batch, 0), inverse = Temporary(batch, 1), sums = Temporary(batch, 2);
        for (int row = 0; row < input.Rows; row++)
        {
            ReadOnlySpan<float> values = input.Row(row);
            ChannelKernels.Sum(values, factors, length);
            _tile.Fold(factors, sums);
            for (int group = 0; group < _groups; group++)
                Group(mean, group).Fill((float)(Sums.Sum(Group(sums, group)) / _groupLength));
            _tile.Expand(mean, means);
            ChannelKernels.Deviations(values, means, factors, offsets, length);
            _tile.Fold(factors, sums);
            _tile.Fold(offsets, inverse);
            for (int group = 0; group < _groups; group++)
            {
                // What the rounding of the mean left over is taken back from both (Chan, Golub and LeVeque, 1983).
                double rest = Sums.Sum(Group(sums, group)) / _groupLength;
                double variance = (Sums.Sum(Group(inverse, group)) / _groupLength) - (rest * rest);
                Group(mean, group).Fill((float)(mean[group * _groupChannels] + rest));
                Group(inverse, group).Fill((float)(1 / Math.Sqrt(variance + _epsilon)));
            }

            if (batch.IsTraining)
            {
                mean.CopyTo(Kept(batch, row, 0));
                inverse.CopyTo(Kept(batch, row, 1));
            }

            _tile.Expand(mean, means);
            Scale(inverse);
            _tile.Expand(inverse, factors);
            if (Beta is null)
                new Span<float>(offsets, length).Clear();
            else
                _tile.Expand(Beta.Values, offsets);
            ChannelKernels.Normalize(values, means, factors, offsets, output.Row(row), length);
        }
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        int length = _tile.Length;
        float* means = batch.Scratch;
        float* factors = means + length;
        float* offsets = factors + length;
        float* slopes = offsets + length;
        Span<float> factor = Temporary(batch, 0), offset = Temporary(batch, 1), slope = Temporary(batch, 2);
        for (int row = 0; row < input.Rows; row++)
        {
            Span<float> inverse = Kept(batch, row, 1), sums = Kept(batch, row, 2), products = Kept(batch, row, 3);
            _tile.Expand(Kept(batch, row, 0), means);
            ChannelKernels.GradientSums(input.Row(row), outputGradient.Row(row), means, factors, offsets, length);
            _tile.Fold(factors, sums);
            _tile.Fold(offsets, products);
            for (int channel = 0; channel < _channels; channel++)
                products[channel] *= inverse[channel];
            if (inputGradient.IsEmpty)
                continue;

            inverse.CopyTo(factor);
            Scale(factor);
            for (int group = 0; group < _groups; group++)
            {
                double sum = 0, product = 0;
                for (int channel = group * _groupChannels; channel < (group + 1) * _groupChannels; channel++)
                {
                    double gamma = Gamma is null ? 1 : Gamma.Values[channel];
                    sum += gamma * sums[channel];
                    product += gamma * products[channel];
                }

                double deviation = inverse[group * _groupChannels];
                Group(offset, group).Fill((float)(deviation * sum / _groupLength));
                Group(slope, group).Fill((float)(deviation * deviation * product / _groupLength));
            }

            _tile.Expand(factor, factors);
            _tile.Expand(offset, offsets);
            _tile.Expand(slope, slopes);
            ChannelKernels.Gradient(input.Row(row), outputGradient.Row(row), means, factors, offsets, slopes, inputGradient.Row(row), length);
        }
    }

    /// <inheritdoc/>
    public override void WeightGradients(in GradientShare share, Matrix input, Matrix outputGradient)
    {
        (int first, int count) = share.Rows(_channels, MatrixMultiply.PanelWidth);
        if (!IsTrainable || count <= 0)
            return;
        Matrix saved = share.Saved(Index);
        float* sums = saved.Data + (2 * _channels);
        if (Gamma is not null)
            MatrixMultiply.ColumnSums(new Matrix(sums + _channels, saved.Rows, _channels, saved.Stride), first, count, share.At(Gamma));
        if (Beta is not null)
            MatrixMultiply.ColumnSums(new Matrix(sums, saved.Rows, _channels, saved.Stride), first, count, share.At(Beta));
    }

    // Mean and inverse deviation of each channel's group, then the sample's part of beta's and gamma's gradients.
    internal override int ScratchLength(bool training) => training ? 4 * _channels : 0;

    internal override int WorkerScratchLength(bool training) => (4 * _tile.Length) + (3 * _channels);

    private Span<float> Temporary(in BatchSlice batch, int part) => new(batch.Scratch + (4 * _tile.Length) + (part * _channels), _channels);

    private Span<float> Kept(in BatchSlice batch, int row, int part) => batch.Saved(Index).Row(row).Slice(part * _channels, _channels);

    private Span<float> Group(Span<float> channels, int group) => channels.Slice(group * _groupChannels, _groupChannels);

    private void Scale(Span<float> inverse)
    {
        if (Gamma is null)
            return;
        for (int channel = 0; channel < _channels; channel++)
            inverse[channel] *= Gamma.Values[channel];
    }
}
