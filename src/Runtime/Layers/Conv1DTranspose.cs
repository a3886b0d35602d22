namespace Autoencoders.Layers;

/// <summary>A transposed convolution over sequences, which undoes the shape of Conv1D.</summary>
public sealed class Conv1DTranspose : KernelConvolution
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights: kernel (k, filters, in) and, unless left out, bias (filters).</param>
    public Conv1DTranspose(LayerSlot slot)
        : base(slot, rank: 1, transposed: true)
    {
    }
}
