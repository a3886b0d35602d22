using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Keeps the largest value of each window of a map, channel by channel. Of equal values, the first takes the gradient.</summary>
public abstract unsafe class MaxPooling : UnaryLayer
{
    private readonly Grid _grid;
    private readonly PoolingWindows _windows;

    private protected MaxPooling(LayerSlot slot, PoolingWindows windows)
        : base(slot)
    {
        _grid = Grid.Of(InputShape);
        _windows = windows;
    }

    /// <inheritdoc/>
    public sealed override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
        {
            float* map = input.Data + (long)row * input.Stride;
            float* cell = output.Data + (long)row * output.Stride;
            foreach (PoolingWindows.Box box in _windows)
            {
                WindowMaximum.Find(map, _grid, box, cell);
                cell += _grid.Channels;
            }
        }
    }

    /// <inheritdoc/>
    public sealed override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        if (inputGradient.IsEmpty)
            return;
        for (int row = 0; row < input.Rows; row++)
        {
            inputGradient.Row(row).Clear();
            float* map = input.Data + (long)row * input.Stride;
            float* target = inputGradient.Data + (long)row * inputGradient.Stride;
            float* cell = output.Data + (long)row * output.Stride;
            float* gradient = outputGradient.Data + (long)row * outputGradient.Stride;
            foreach (PoolingWindows.Box box in _windows)
            {
                WindowMaximum.Scatter(map, _grid, box, cell, gradient, target);
                cell += _grid.Channels;
                gradient += _grid.Channels;
            }
        }
    }
}
