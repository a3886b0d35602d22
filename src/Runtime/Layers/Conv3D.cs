namespace Autoencoders.Layers;

/// <summary>A convolution over volumes: each filter looks at the channels in a moving window.</summary>
public sealed class Conv3D : KernelConvolution
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights: kernel (kd, kh, kw, in / groups, filters) and, unless left out, bias (filters).</param>
    public Conv3D(LayerSlot slot)
        : base(slot, rank: 3, transposed: false)
    {
    }
}
