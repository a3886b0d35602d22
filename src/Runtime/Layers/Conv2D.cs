namespace Autoencoders.Layers;

/// <summary>A convolution over pictures: each filter looks at the channels in a moving window.</summary>
public sealed class Conv2D : KernelConvolution
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights: kernel (kh, kw, in / groups, filters) and, unless left out, bias (filters).</param>
    public Conv2D(LayerSlot slot)
        : base(slot, rank: 2, transposed: false)
    {
    }
}
