using System.Linq;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>Normalises each run of numbers along some axes by numbers of its own: layer and root-mean-square normalization.</summary>
public sealed class AxesNormalization : LayerModule
{
    private readonly long[] _axes;
    private readonly long[] _shape;
    private readonly double _epsilon;
    private readonly bool _centers;

    /// <summary>Makes the layer.</summary>
    /// <param name="axes">The axes, ascending; the batch is axis 0.</param>
    /// <param name="shape">What enters, without the batch.</param>
    /// <param name="epsilon">Added to the mean square.</param>
    /// <param name="centers">Whether the mean is taken off.</param>
    /// <param name="scale">Whether there is a gamma.</param>
    /// <param name="center">Whether there is a beta.</param>
    public AxesNormalization(long[] axes, long[] shape, double epsilon, bool centers, bool scale, bool center)
        : base(nameof(AxesNormalization))
    {
        _axes = axes;
        _shape = [.. shape.Select((size, axis) => axes.Contains(axis + 1) ? size : 1)];
        _epsilon = epsilon;
        _centers = centers;
        long[] sizes = [.. axes.Select(axis => shape[axis - 1])];
        if (scale)
            AddWeight("gamma", 1, sizes);
        if (center)
            AddWeight("beta", 0, sizes);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        Tensor x = _centers ? input - input.mean(_axes, true) : input;
        Tensor y = x / (x.square().mean(_axes, true) + _epsilon).sqrt();
        if (WeightOrNull("gamma") is { } gamma)
            y = y * gamma.reshape(_shape);
        if (WeightOrNull("beta") is { } beta)
            y = y + beta.reshape(_shape);
        return y.MoveToOuterDisposeScope();
    }
}
