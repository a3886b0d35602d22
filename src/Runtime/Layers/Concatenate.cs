using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Joins tensors along one axis.</summary>
public sealed class Concatenate : SeveralInputsLayer
{
    private readonly int _outer;
    private readonly int[] _lengths;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public Concatenate(LayerSlot slot)
        : base(slot)
    {
        int axis = (int)Node.Number("Axis");
        _outer = 1;
        for (int before = 0; before < axis; before++)
            _outer *= OutputShape[before];

        // What lies together in memory from the joined axis on.
        _lengths = new int[Node.InputShapes.Count];
        for (int i = 0; i < _lengths.Length; i++)
            _lengths[i] = (int)Node.InputShapes[i]!.Value.ElementCount / _outer;
    }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix output, ReadOnlySpan<Matrix> inputs)
    {
        for (int row = 0; row < output.Rows; row++)
        {
            Span<float> joined = output.Row(row);
            for (int at = 0, block = 0; block < _outer; block++)
            {
                for (int i = 0; i < inputs.Length; at += _lengths[i++])
                    inputs[i].Row(row).Slice(block * _lengths[i], _lengths[i]).CopyTo(joined[at..]);
            }
        }
    }

    /// <inheritdoc/>
    public override void Backward(
        in BatchSlice batch, Matrix output, Matrix outputGradient, ReadOnlySpan<Matrix> inputs, ReadOnlySpan<Matrix> inputGradients)
    {
        for (int row = 0; row < output.Rows; row++)
        {
            ReadOnlySpan<float> joined = outputGradient.Row(row);
            for (int at = 0, block = 0; block < _outer; block++)
            {
                for (int i = 0; i < inputs.Length; at += _lengths[i++])
                {
                    if (!inputGradients[i].IsEmpty)
                        joined.Slice(at, _lengths[i]).CopyTo(inputGradients[i].Row(row)[(block * _lengths[i])..]);
                }
            }
        }
    }
}
