namespace Autoencoders.Layers;

/// <summary>A convolution over sequences: each filter looks at the channels in a moving window.</summary>
public sealed class Conv1D : KernelConvolution
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights: kernel (k, in / groups, filters) and, unless left out, bias (filters).</param>
    public Conv1D(LayerSlot slot)
        : base(slot, rank: 1, transposed: false)
    {
    }
}
