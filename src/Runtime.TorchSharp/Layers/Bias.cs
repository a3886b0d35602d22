using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>Adds a learnt vector: what a layer that borrows its kernel has of its own.</summary>
public sealed class Bias : LayerModule
{
    /// <summary>Makes the layer.</summary>
    /// <param name="units">The length of the vector.</param>
    public Bias(long units)
        : base(nameof(Bias)) => AddWeight("bias", 0, units);

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input + Weight("bias");
}
