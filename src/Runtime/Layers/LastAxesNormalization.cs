using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Normalises each run of the last axes by numbers of its own, then scales and shifts it.</summary>
public abstract unsafe class LastAxesNormalization : UnaryLayer
{
    private readonly bool _centers;
    private readonly float _epsilon;
    private readonly int _length;
    private readonly int _runs;
    private readonly Weight? _factor;
    private readonly Weight? _offset;

    private protected LastAxesNormalization(LayerSlot slot, bool centers, Weight? factor, Weight? offset)
        : base(slot)
    {
        _centers = centers;
        _factor = factor;
        _offset = offset;
        _epsilon = Node.Number("Epsilon");
        _length = 1;
        for (int axis = (int)Node.Number("FirstAxis"); axis < InputShape.Rank; axis++)
            _length *= InputShape[axis];
        _runs = (int)InputShape.ElementCount / _length;
    }

    /// <inheritdoc/>
    public sealed override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
        {
            Span<float> numbers = batch.IsTraining ? batch.Saved(Index).Row(row) : default;
            for (int run = 0; run < _runs; run++)
            {
                ReadOnlySpan<float> x = input.Row(row).Slice(run * _length, _length);
                Span<float> y = output.Row(row).Slice(run * _length, _length);
                float mean = _centers ? (float)(Sums.Sum(x) / _length) : 0;
                TensorPrimitives.Subtract(x, mean, y);
                float inverse = (float)(1 / Math.Sqrt((Sums.Dot(y, y) / _length) + _epsilon));
                TensorPrimitives.Multiply(y, inverse, y);
                if (_factor is not null)
                    TensorPrimitives.Multiply(y, _factor.Values, y);
                if (_offset is not null)
                    TensorPrimitives.Add(y, _offset.Values, y);
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
        for (int row = 0; row < input.Rows; row++)
        {
            Span<float> saved = batch.Saved(Index).Row(row);
            Span<float> factorGradient = saved.Slice(2 * _runs, _length);
            Span<float> offsetGradient = saved.Slice((2 * _runs) + _length, _length);
            factorGradient.Clear();
            offsetGradient.Clear();
            for (int run = 0; run < _runs; run++)
            {
                ReadOnlySpan<float> dy = outputGradient.Row(row).Slice(run * _length, _length);
                float inverse = saved[(2 * run) + 1];
                TensorPrimitives.Subtract(input.Row(row).Slice(run * _length, _length), saved[2 * run], normalised);
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
                Span<float> dx = inputGradient.Row(row).Slice(run * _length, _length);
                float meanSlope = _centers ? (float)(Sums.Sum(slope) / _length) : 0;
                float meanProduct = (float)(Sums.Dot(slope, normalised) / _length);
                TensorPrimitives.MultiplyAdd(normalised, -meanProduct, slope, dx);
                TensorPrimitives.Subtract(dx, meanSlope, dx);
                TensorPrimitives.Multiply(dx, inverse, dx);
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

    internal sealed override int WorkerScratchLength(bool training) => training ? 2 * _length : 0;
}
