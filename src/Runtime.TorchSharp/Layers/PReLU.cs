using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>x above 0, a learnt slope of it below.</summary>
public sealed class PReLU : LayerModule
{
    /// <summary>Makes the layer.</summary>
    /// <param name="shape">The slopes': that of a sample, 1 along shared axes.</param>
    public PReLU(params long[] shape)
        : base(nameof(PReLU)) => AddWeight("alpha", 0, shape);

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        return (input.clamp_min(0) + input.clamp_max(0) * Weight("alpha")).MoveToOuterDisposeScope();
    }
}
