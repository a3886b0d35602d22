using System;
using System.Globalization;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Normalises each run of numbers along some axes by numbers of its own, then scales and shifts it.</summary>
/// <remarks>Runs of the last axes lie in one piece and are read where they are; others are gathered first.</remarks>
public abstract unsafe class AxesNormalization : UnaryLayer
{
    private readonly bool _centers;
    private readonly float _epsilon;
    private readonly int _length;
    private readonly int _runs;
    private readonly bool _isWhole;
    private readonly int[] _within;
    private readonly int[] _starts;
    private readonly Weight? _factor;
    private readonly Weight? _offset;

    private protected AxesNormalization(LayerSlot slot, bool centers, Weight? factor, Weight? offset)
        : base(slot)
    {
        _centers = centers;
        _factor = factor;
        _offset = offset;
        _epsilon = Node.Number("Epsilon");
        _within = AxisOffsets.Of(InputShape, IsSpanned);
        _starts = AxisOffsets.Of(InputShape, axis => !IsSpanned(axis));
        _length = _within.Length;
        _runs = _starts.Length;
        _isWhole = _within[^1] == _length - 1;

        bool IsSpanned(int axis) => Node.Number("Spans" + axis.ToString(CultureInfo.InvariantCulture)) != 0;
    }

    /// <inheritdoc/>
    public sealed override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        var room = new Span<float>(batch.Scratch, _isWhole ? 0 : _length);
        for (int row = 0; row < input.Rows; row++)
        {
            Span<float> numbers = batch.IsTraining ? batch.Saved(Index).Row(row) : default;
            for (int run = 0; run < _runs; run++)
            {
                ReadOnlySpan<float> x = Run(input.Row(row), run, room);
                Span<float> y = _isWhole ? output.Row(row).Slice(run * _length, _length) : room;
                float mean = _centers ? (float)(Sums.Sum(x) / _length) : 0;
                TensorPrimitives.Subtract(x, mean, y);
                float inverse = (float)(1 / Math.Sqrt((Sums.Dot(y, y) / _length) + _epsilon));
                TensorPrimitives.Multiply(y, inverse, y);
                if (_factor is not null)
                    TensorPrimitives.Multiply(y, _factor.Values, y);
                if (_offset is not null)
                    TensorPrimitives.Add(y, _offset.Values, y);
                Scatter(y, run, output.Row(row));
                if (!batch.IsTraining)
                    continue;
                numbers[2 * run] = mean;
                numbers[(2 * run) + 1] = inverse;
            }
        }
    }

    /// <inheritdoc/>
    public sealed override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        var normalised = new Span<float>(batch.Scratch, _length);
        var slope = new Span<float>(batch.Scratch + _length, _length);
        var room = new Span<float>(batch.Scratch + (2 * _length), _isWhole ? 0 : _length);
        for (int row = 0; row < input.Rows; row++)
        {
            Span<float> saved = batch.Saved(Index).Row(row);
            Span<float> factorGradient = saved.Slice(2 * _runs, _length);
            Span<float> offsetGradient = saved.Slice((2 * _runs) + _length, _length);
            factorGradient.Clear();
            offsetGradient.Clear();
            for (int run = 0; run < _runs; run++)
            {
                ReadOnlySpan<float> dy = Run(outputGradient.Row(row), run, room);
                float inverse = saved[(2 * run) + 1];
                TensorPrimitives.Subtract(Run(input.Row(row), run, normalised), saved[2 * run], normalised);
                TensorPrimitives.Multiply(normalised, inverse, normalised);
                if (_factor is not null)
                    TensorPrimitives.MultiplyAdd(dy, normalised, factorGradient, factorGradient);
                if (_offset is not null)
                    TensorPrimitives.Add(offsetGradient, dy, offsetGradient);
                if (inputGradient.IsEmpty)
                    continue;
                if (_factor is null)
                    dy.CopyTo(slope);
                else
                    TensorPrimitives.Multiply(dy, _factor.Values, slope);
                Span<float> dx = _isWhole ? inputGradient.Row(row).Slice(run * _length, _length) : room;
                float meanSlope = _centers ? (float)(Sums.Sum(slope) / _length) : 0;
                float meanProduct = (float)(Sums.Dot(slope, normalised) / _length);
                TensorPrimitives.MultiplyAdd(normalised, -meanProduct, slope, dx);
                TensorPrimitives.Subtract(dx, meanSlope, dx);
                TensorPrimitives.Multiply(dx, inverse, dx);
                Scatter(dx, run, inputGradient.Row(row));
            }
        }
    }

    /// <inheritdoc/>
    public sealed override void WeightGradients(in GradientShare share, Matrix input, Matrix outputGradient)
    {
        if (!IsTrainable)
            return;
        (int first, int count) = share.Rows(_length, MatrixMultiply.PanelWidth);
        if (count <= 0)
            return;
        Matrix saved = share.Saved(Index);
        float* sums = saved.Data + (2 * _runs);
        if (_factor is not null)
            MatrixMultiply.ColumnSums(new Matrix(sums, saved.Rows, _length, saved.Stride), first, count, share.At(_factor));
        if (_offset is not null)
            MatrixMultiply.ColumnSums(new Matrix(sums + _length, saved.Rows, _length, saved.Stride), first, count, share.At(_offset));
    }

    // Mean and inverse deviation of each run, then the sample's part of the weights' gradients.
    internal sealed override int ScratchLength(bool training) => training ? 2 * (_runs + _length) : 0;

    internal sealed override int WorkerScratchLength(bool training) => (training ? 2 * _length : 0) + (_isWhole ? 0 : _length);

    // A run where it lies, or gathered.
    private ReadOnlySpan<float> Run(ReadOnlySpan<float> sample, int run, Span<float> room)
    {
        if (_isWhole)
            return sample.Slice(run * _length, _length);
        for (int at = 0; at < _length; at++)
            room[at] = sample[_starts[run] + _within[at]];
        return room;
    }

    private void Scatter(ReadOnlySpan<float> numbers, int run, Span<float> sample)
    {
        for (int at = 0; !_isWhole && at < _length; at++)
            sample[_starts[run] + _within[at]] = numbers[at];
    }
}
