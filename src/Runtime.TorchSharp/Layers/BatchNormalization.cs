using System;
using System.Linq;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>Normalises each channel by the batch while training, by running numbers otherwise.</summary>
/// <remarks>PyTorch keeps the unbiased variance, Keras 3 the biased one; this does as Keras.</remarks>
public sealed class BatchNormalization : LayerModule
{
    private readonly long _axis;
    private readonly double _momentum;
    private readonly double _epsilon;

    /// <summary>Makes the layer.</summary>
    /// <param name="channels">How many channels there are.</param>
    /// <param name="axis">Where they lie, the batch being axis 0.</param>
    /// <param name="momentum">The share of the old running numbers that each step keeps.</param>
    /// <param name="epsilon">Added to the variance.</param>
    /// <param name="scale">Whether there is a gamma.</param>
    /// <param name="center">Whether there is a beta.</param>
    public BatchNormalization(long channels, long axis, double momentum, double epsilon, bool scale, bool center)
        : base(nameof(BatchNormalization))
    {
        _axis = axis;
        _momentum = momentum;
        _epsilon = epsilon;
        if (scale)
            AddWeight("gamma", 1, channels);
        if (center)
            AddWeight("beta", 0, channels);
        AddBuffer("moving_mean", 0, channels);
        AddBuffer("moving_variance", 1, channels);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        Tensor x = _axis == 1 ? input : input.transpose(1, _axis);
        Tensor y = training ? Train(x) : torch.nn.functional.batch_norm(x, get_buffer("moving_mean")!, get_buffer("moving_variance")!, WeightOrNull("gamma")!, WeightOrNull("beta")!, false, 0, _epsilon);
        return (_axis == 1 ? y : y.transpose(1, _axis)).MoveToOuterDisposeScope();
    }

    // With a momentum of 1, PyTorch leaves the batch's own mean and unbiased variance behind.
    private Tensor Train(Tensor x)
    {
        Tensor runningMean = get_buffer("moving_mean")!, runningVariance = get_buffer("moving_variance")!;
        Tensor mean = runningMean.zeros_like(), variance = runningMean.zeros_like();
        Tensor y = torch.nn.functional.batch_norm(x, mean, variance, WeightOrNull("gamma")!, WeightOrNull("beta")!, true, 1, _epsilon);
        long count = x.shape.Aggregate(1L, static (product, size) => product * size) / x.shape[1];
        using IDisposable frozen = torch.no_grad();
        runningMean.mul_(_momentum).add_(mean * (1 - _momentum));
        runningVariance.mul_(_momentum);
        if (count > 1)
            runningVariance.add_(variance * ((1 - _momentum) * (count - 1) / count));
        return y;
    }
}
