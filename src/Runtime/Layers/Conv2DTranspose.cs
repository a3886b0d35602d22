namespace Autoencoders.Layers;

/// <summary>A transposed convolution over pictures, which undoes the shape of Conv2D.</summary>
public sealed class Conv2DTranspose : KernelConvolution
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights: kernel (kh, kw, filters, in) and, unless left out, bias (filters).</param>
    public Conv2DTranspose(LayerSlot slot)
        : base(slot, rank: 2, transposed: true)
    {
    }
}
