using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>Normalises each group of channels of each sample by numbers of its own.</summary>
public sealed class GroupNormalization : LayerModule
{
    private readonly long _groups;
    private readonly long _axis;
    private readonly double _epsilon;

    /// <summary>Makes the layer.</summary>
    /// <param name="channels">How many channels there are.</param>
    /// <param name="groups">Into how many groups they are shared out.</param>
    /// <param name="axis">Where they lie, the batch being axis 0.</param>
    /// <param name="epsilon">Added to the variance.</param>
    /// <param name="scale">Whether there is a gamma.</param>
    /// <param name="center">Whether there is a beta.</param>
    public GroupNormalization(long channels, long groups, long axis, double epsilon, bool scale, bool center)
        : base(nameof(GroupNormalization))
    {
        _groups = groups;
        _axis = axis;
        _epsilon = epsilon;
        if (scale)
            AddWeight("gamma", 1, channels);
        if (center)
            AddWeight("beta", 0, channels);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        Tensor x = _axis == 1 ? input : input.transpose(1, _axis);

        // PyTorch cannot go back through a beta without a gamma.
        Tensor? beta = WeightOrNull("beta");
        Tensor? gamma = WeightOrNull("gamma") ?? beta?.ones_like();
        Tensor y = torch.nn.functional.group_norm(x.contiguous(), _groups, gamma!, beta!, _epsilon);
        return (_axis == 1 ? y : y.transpose(1, _axis)).MoveToOuterDisposeScope();
    }
}
