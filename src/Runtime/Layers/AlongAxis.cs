using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A layer that computes each run of values along one axis by itself.</summary>
public abstract unsafe class AlongAxis : UnaryLayer
{
    private readonly int _size;
    private readonly int _inner;

    private protected AlongAxis(LayerSlot slot)
        : base(slot)
    {
        int axis = (int)Node.Number("Axis");
        _size = InputShape[axis];
        _inner = 1;
        for (int after = axis + 1; after < InputShape.Rank; after++)
            _inner *= InputShape[after];
    }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
        {
            for (int start = 0; start < input.Columns; start = Next(start))
            {
                ReadOnlySpan<float> x = Gather(input.Row(row), start, batch.Scratch);
                Span<float> y = Place(output.Row(row), start, batch.Scratch + _size);
                Run(x, y);
                Scatter(y, output.Row(row), start);
            }
        }
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
        {
            for (int start = 0; start < input.Columns; start = Next(start))
            {
                ReadOnlySpan<float> x = Gather(input.Row(row), start, batch.Scratch);
                ReadOnlySpan<float> y = Gather(output.Row(row), start, batch.Scratch + _size);
                ReadOnlySpan<float> dy = Gather(outputGradient.Row(row), start, batch.Scratch + (2 * _size));
                Span<float> dx = Place(inputGradient.Row(row), start, batch.Scratch + (3 * _size));
                RunBack(x, y, dy, dx);
                Scatter(dx, inputGradient.Row(row), start);
            }
        }
    }

    internal sealed override int WorkerScratchLength(bool training) => _inner == 1 ? 0 : 4 * _size;

    /// <summary>Computes one run.</summary>
    private protected abstract void Run(ReadOnlySpan<float> x, Span<float> y);

    /// <summary>Carries the gradient back through one run.</summary>
    private protected abstract void RunBack(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx);

    // Runs start at every place of the inner axes, block by block.
    private int Next(int start) => (start + 1) % _inner == 0 ? start + 1 + ((_size - 1) * _inner) : start + 1;

    private Span<float> Place(Span<float> sample, int start, float* scratch) => _inner == 1 ? sample.Slice(start, _size) : new Span<float>(scratch, _size);

    private ReadOnlySpan<float> Gather(Span<float> sample, int start, float* scratch)
    {
        Span<float> run = Place(sample, start, scratch);
        for (int i = 0; _inner > 1 && i < _size; i++)
            run[i] = sample[start + (i * _inner)];
        return run;
    }

    private void Scatter(ReadOnlySpan<float> run, Span<float> sample, int start)
    {
        for (int i = 0; _inner > 1 && i < _size; i++)
            sample[start + (i * _inner)] = run[i];
    }
}
