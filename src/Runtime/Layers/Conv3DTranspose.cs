namespace Autoencoders.Layers;

/// <summary>A transposed convolution over volumes, which undoes the shape of Conv3D.</summary>
public sealed class Conv3DTranspose : KernelConvolution
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights: kernel (kd, kh, kw, filters, in) and, unless left out, bias (filters).</param>
    public Conv3DTranspose(LayerSlot slot)
        : base(slot, rank: 3, transposed: true)
    {
    }
}
