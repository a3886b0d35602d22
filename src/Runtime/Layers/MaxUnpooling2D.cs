using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Puts each value where the maximum was that an earlier pooling kept, and zeros elsewhere.</summary>
/// <remarks>Its inputs are the values, what the pooling gave, and what the pooling read.</remarks>
public sealed unsafe class MaxUnpooling2D : SeveralInputsLayer
{
    private readonly Grid _grid;
    private readonly PoolingWindows _windows;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public MaxUnpooling2D(LayerSlot slot)
        : base(slot)
    {
        _grid = Grid.Of(OutputShape);
        _windows = PoolingWindows.Moving(Node, OutputShape, InputShape);
    }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix output, ReadOnlySpan<Matrix> inputs)
    {
        for (int row = 0; row < output.Rows; row++)
        {
            output.Row(row).Clear();
            float* value = At(inputs[0], row);
            float* maximum = At(inputs[1], row);
            foreach (PoolingWindows.Box box in _windows)
            {
                WindowMaximum.Scatter(At(inputs[2], row), _grid, box, maximum, value, At(output, row));
                value += _grid.Channels;
                maximum += _grid.Channels;
            }
        }
    }

    /// <inheritdoc/>
    public override void Backward(
        in BatchSlice batch, Matrix output, Matrix outputGradient, ReadOnlySpan<Matrix> inputs, ReadOnlySpan<Matrix> inputGradients)
    {
        for (int row = 0; row < inputGradients[0].Rows; row++)
        {
            float* gradient = At(inputGradients[0], row);
            float* maximum = At(inputs[1], row);
            foreach (PoolingWindows.Box box in _windows)
            {
                WindowMaximum.Gather(At(inputs[2], row), _grid, box, maximum, At(outputGradient, row), gradient);
                gradient += _grid.Channels;
                maximum += _grid.Channels;
            }
        }

        // Where the maxima are does not change by a small step of what was pooled.
        foreach (Matrix pooled in inputGradients[1..])
        {
            for (int row = 0; row < pooled.Rows; row++)
                pooled.Row(row).Clear();
        }
    }

    private static float* At(Matrix matrix, int row) => matrix.Data + (long)row * matrix.Stride;
}
