namespace Autoencoders.Layers;

/// <summary>A fully connected layer with another one's kernel, turned round: activation(x · kernelᵀ + bias).</summary>
public sealed class TiedDense : Dense
{
    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights: the other layer's kernel (in, units) and, unless left out, a bias (in) of its own.</param>
    public TiedDense(LayerSlot slot)
        : base(slot, isTransposed: true)
    {
    }
}
