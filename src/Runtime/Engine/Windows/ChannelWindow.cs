namespace Autoencoders.Engine;

/// <summary>
/// A convolution over pictures that takes each channel by itself, with one or more outputs a channel: forward, and back to
/// the picture and to the kernel (cells, channels, multiplier).
/// </summary>
/// <param name="height">The slow axis.</param>
/// <param name="width">The fast axis.</param>
/// <param name="channels">The channels of a place.</param>
/// <param name="multiplier">The outputs of a channel; a position holds channels · multiplier numbers.</param>
internal sealed unsafe class ChannelWindow(WindowAxis height, WindowAxis width, int channels, int multiplier)
{
    private readonly int _outputs = channels * multiplier;

    private int Cells => height.Cells * width.Cells;

    /// <summary>positions = bias (or 0) + window · kernel.</summary>
    /// <param name="places">The pictures, a row for each place.</param>
    /// <param name="kernel">(cells, channels, multiplier).</param>
    /// <param name="bias">One number an output, or null.</param>
    /// <param name="positions">Receives a row for each position.</param>
    public void Forward(Matrix places, float* kernel, float* bias, Matrix positions)
    {
        WindowProduct.Start(positions, bias);
        Walk(places, positions, kernel, Way.ToOutput, 0, Cells);
    }

    /// <summary>places = what the window would have to see for these positions.</summary>
    public void Backward(Matrix positions, float* kernel, Matrix places)
    {
        WindowProduct.Start(places, null);
        Walk(places, positions, kernel, Way.ToInput, 0, Cells);
    }

    /// <summary>A share of the gradient of the kernel; the share is counted in cells.</summary>
    public void KernelGradient(in GradientShare share, Matrix places, Matrix positions, float* target)
    {
        (int first, int count) = share.Rows(Cells, 1);
        WindowProduct.Start(new Matrix(target + (nint)first * _outputs, count, _outputs), null);
        Walk(places, positions, target, Way.ToKernel, first, count);
    }

    // Line by line of positions, so that a line stays in the cache while the cells pass by it.
    private void Walk(Matrix places, Matrix positions, float* kernel, Way way, int firstCell, int cellCount)
    {
        int lines = positions.Rows / width.Positions;
        for (int line = 0; line < lines; line++)
        {
            int sample = line / height.Positions;
            for (int cell = firstCell; cell < firstCell + cellCount; cell++)
            {
                int placeLine = height.Place(line % height.Positions, cell / width.Cells);
                int cellX = cell % width.Cells;
                int first = width.FirstInside(cellX), count = width.FirstBehind(cellX) - first;
                if ((uint)placeLine >= (uint)height.Length || count <= 0)
                    continue;
                float* x = places.Data + (((nint)sample * height.Length + placeLine) * width.Length + width.Place(first, cellX)) * places.Stride;
                float* y = positions.Data + ((nint)line * width.Positions + first) * positions.Stride;
                float* w = kernel + (nint)cell * _outputs;
                nint xStep = (nint)width.Stride * places.Stride;
                switch (way)
                {
                    case Way.ToOutput: ChannelProducts.AddToOutput(x, xStep, w, y, positions.Stride, count, channels, multiplier); break;
                    case Way.ToInput: ChannelProducts.AddToInput(x, xStep, w, y, positions.Stride, count, channels, multiplier); break;
                    default: ChannelProducts.AddToKernel(x, xStep, w, y, positions.Stride, count, channels, multiplier); break;
                }
            }
        }
    }

    private enum Way
    {
        ToOutput,
        ToInput,
        ToKernel,
    }
}
