using System;
using System.Linq;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Joins tensors value by value; sizes of 1 are stretched.</summary>
public abstract unsafe class ElementwiseMerge : SeveralInputsLayer
{
    private readonly int _length;
    private readonly Broadcast?[] _broadcasts;

    private protected ElementwiseMerge(LayerSlot slot)
        : base(slot)
    {
        _length = (int)OutputShape.ElementCount;
        _broadcasts = [.. Node.InputShapes.Select(shape => shape!.Value.ElementCount == _length ? null : new Broadcast(shape.Value, OutputShape))];
    }

    /// <summary>How many tensors are joined.</summary>
    private protected int Count => _broadcasts.Length;

    /// <inheritdoc/>
    public sealed override void Forward(in BatchSlice batch, Matrix output, ReadOnlySpan<Matrix> inputs)
    {
        for (int row = 0; row < output.Rows; row++)
        {
            Span<float> result = output.Row(row);
            Read(batch, inputs, 0, row).CopyTo(result);
            for (int input = 1; input < inputs.Length; input++)
                Join(result, Read(batch, inputs, input, row));
            Finish(result);
        }
    }

    /// <inheritdoc/>
    public sealed override void Backward(
        in BatchSlice batch, Matrix output, Matrix outputGradient, ReadOnlySpan<Matrix> inputs, ReadOnlySpan<Matrix> inputGradients)
    {
        for (int row = 0; row < output.Rows; row++)
        {
            for (int input = 0; input < inputs.Length; input++)
            {
                if (inputGradients[input].IsEmpty)
                    continue;
                Span<float> gradient = inputGradients[input].Row(row);
                if (_broadcasts[input] is not { } broadcast)
                {
                    Carry(batch, inputs, input, row, output.Row(row), outputGradient.Row(row), gradient);
                    continue;
                }

                var stretched = new Span<float>(batch.Scratch + _length, _length);
                Carry(batch, inputs, input, row, output.Row(row), outputGradient.Row(row), stretched);
                broadcast.Reduce(stretched, gradient);
            }
        }
    }

    internal override int WorkerScratchLength(bool training) => _broadcasts.All(static broadcast => broadcast is null) ? 0 : 2 * _length;

    /// <summary>One row of an input, stretched to the output's shape; it is good until the next call.</summary>
    private protected ReadOnlySpan<float> Read(in BatchSlice batch, ReadOnlySpan<Matrix> inputs, int input, int row)
    {
        if (_broadcasts[input] is not { } broadcast)
            return inputs[input].Row(row);
        var stretched = new Span<float>(batch.Scratch, _length);
        broadcast.Expand(inputs[input].Row(row), stretched);
        return stretched;
    }

    /// <summary>Joins one more tensor to the result so far.</summary>
    private protected abstract void Join(Span<float> result, ReadOnlySpan<float> next);

    /// <summary>What is done when all are joined.</summary>
    private protected virtual void Finish(Span<float> result)
    {
    }

    /// <summary>Writes the gradient by one (stretched) input.</summary>
    private protected abstract void Carry(
        in BatchSlice batch, ReadOnlySpan<Matrix> inputs, int input, int row, ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> gradient);
}
