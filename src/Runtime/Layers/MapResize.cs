using System.Numerics;

namespace Autoencoders.Layers;

/// <summary>How a map is brought to another size, without its channels being mixed.</summary>
internal abstract unsafe class MapResize
{
    /// <summary>Makes the way from one size to another.</summary>
    /// <param name="from">The map.</param>
    /// <param name="to">The map of the other size, with as many channels.</param>
    /// <param name="interpolation">How the cells come about.</param>
    public static MapResize Of(Grid from, Grid to, Interpolation interpolation) =>
        interpolation == Interpolation.Bilinear ? new BilinearResize(from, to) : new NearestResize(from, to);

    public abstract void Forward(float* from, float* to);

    /// <summary>Adds the gradient by each cell of the result to those that it came from.</summary>
    public abstract void AddGradient(float* to, float* from);

    /// <summary>Adds a share of the gradient by a cell of the result to that by a cell that it came from.</summary>
    protected static void Add(float* sum, float* gradient, float share, int channels)
    {
        int channel = 0;
        for (; channel <= channels - Vector<float>.Count; channel += Vector<float>.Count)
            (Vector.Load(sum + channel) + Vector.Load(gradient + channel) * share).Store(sum + channel);
        for (; channel < channels; channel++)
            sum[channel] += gradient[channel] * share;
    }
}
