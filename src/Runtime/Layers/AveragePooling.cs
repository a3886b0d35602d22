using System.Numerics;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Keeps the mean of each window of a map, channel by channel, over the cells inside the map.</summary>
public abstract unsafe class AveragePooling : UnaryLayer
{
    private readonly Grid _grid;
    private readonly PoolingWindows _windows;

    private protected AveragePooling(LayerSlot slot, PoolingWindows windows)
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
                Mean(map, _grid, box, cell);
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
            float* target = inputGradient.Data + (long)row * inputGradient.Stride;
            float* gradient = outputGradient.Data + (long)row * outputGradient.Stride;
            foreach (PoolingWindows.Box box in _windows)
            {
                Spread(target, _grid, box, gradient);
                gradient += _grid.Channels;
            }
        }
    }

    // Line by line first: the mean of a large map loses fewer digits so.
    private static void Mean(float* map, in Grid grid, in PoolingWindows.Box box, float* mean)
    {
        float count = (float)box.Depth * box.Height * box.Width;
        int channel = 0;
        for (; channel <= grid.Channels - Vector<float>.Count; channel += Vector<float>.Count)
        {
            Vector<float> sum = Vector<float>.Zero;
            for (int depth = 0; depth < box.Depth; depth++)
            {
                for (int height = 0; height < box.Height; height++)
                {
                    float* cell = map + box.Offset + channel + depth * grid.Plane + height * grid.Line;
                    Vector<float> line = Vector<float>.Zero;
                    for (int width = 0; width < box.Width; width++, cell += grid.Channels)
                        line += Vector.Load(cell);
                    sum += line;
                }
            }

            (sum / new Vector<float>(count)).Store(mean + channel);
        }

        for (; channel < grid.Channels; channel++)
        {
            float sum = 0;
            for (int depth = 0; depth < box.Depth; depth++)
            {
                for (int height = 0; height < box.Height; height++)
                {
                    float* cell = map + box.Offset + channel + depth * grid.Plane + height * grid.Line;
                    float line = 0;
                    for (int width = 0; width < box.Width; width++, cell += grid.Channels)
                        line += *cell;
                    sum += line;
                }
            }

            mean[channel] = sum / count;
        }
    }

    private static void Spread(float* target, in Grid grid, in PoolingWindows.Box box, float* gradient)
    {
        float count = (float)box.Depth * box.Height * box.Width;
        int channel = 0;
        for (; channel <= grid.Channels - Vector<float>.Count; channel += Vector<float>.Count)
        {
            Vector<float> share = Vector.Load(gradient + channel) / new Vector<float>(count);
            for (int depth = 0; depth < box.Depth; depth++)
            {
                for (int height = 0; height < box.Height; height++)
                {
                    float* cell = target + box.Offset + channel + depth * grid.Plane + height * grid.Line;
                    for (int width = 0; width < box.Width; width++, cell += grid.Channels)
                        (Vector.Load(cell) + share).Store(cell);
                }
            }
        }

        for (; channel < grid.Channels; channel++)
        {
            float share = gradient[channel] / count;
            for (int depth = 0; depth < box.Depth; depth++)
            {
                for (int height = 0; height < box.Height; height++)
                {
                    float* cell = target + box.Offset + channel + depth * grid.Plane + height * grid.Line;
                    for (int width = 0; width < box.Width; width++, cell += grid.Channels)
                        *cell += share;
                }
            }
        }
    }
}
