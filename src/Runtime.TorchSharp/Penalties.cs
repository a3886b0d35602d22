using System;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>What a forward pass adds to the loss: sums over the batch, divided by its size.</summary>
public sealed class Penalties
{
    private long _batch = 1;

    /// <summary>The sum of all; null when none was collected.</summary>
    public Tensor? Total { get; private set; }

    /// <summary>Starts a forward pass.</summary>
    /// <param name="batch">How many samples it has.</param>
    public void Begin(long batch)
    {
        _batch = batch;
        Total = null;
    }

    /// <summary>Ends a forward pass: the sum outlives its scope.</summary>
    public void End() => Total?.MoveToOuterDisposeScope();

    /// <summary>Adds λ₁·Σ|y| + λ₂·Σy².</summary>
    /// <param name="y">A layer's output.</param>
    /// <param name="l1">λ₁.</param>
    /// <param name="l2">λ₂.</param>
    public void AddActivity(Tensor y, double l1, double l2)
    {
        if (l1 != 0)
            Add(y.abs().sum() * l1);
        if (l2 != 0)
            Add(y.square().sum() * l2);
    }

    /// <summary>Adds the divergence of N(mean, exp(logVariance)) from N(0, 1): −½ Σ (1 + ln σ² − μ² − σ²).</summary>
    /// <param name="mean">The means.</param>
    /// <param name="logVariance">The logarithms of the variances.</param>
    /// <param name="weight">What to multiply it by.</param>
    public void AddDivergence(Tensor mean, Tensor logVariance, double weight) =>
        Add((mean.square() + logVariance.exp() - logVariance - 1).sum() * (weight / 2));

    /// <summary>Adds the squared Frobenius norm of a dense layer's Jacobian (Rifai et al., 2011): Σ over units of slope² · Σ kernel².</summary>
    /// <param name="y">The layer's output.</param>
    /// <param name="kernel">Its kernel: (units, inputs).</param>
    /// <param name="activation">Its activation, of which the slope is known by the output.</param>
    /// <param name="weight">What to multiply it by.</param>
    public void AddContraction(Tensor y, Tensor kernel, Activation activation, double weight) =>
        Add((Slope(activation, y).square() * kernel.square().sum([1])).sum() * weight);

    private static Tensor Slope(Activation activation, Tensor y) => activation switch
    {
        Activation.Linear => y.ones_like(),
        Activation.Relu => y.gt(0).to_type(torch.ScalarType.Float32),
        Activation.Sigmoid => y * (y.neg() + 1),
        Activation.Tanh => y.square().neg() + 1,
        Activation.Softplus => y.neg().exp().neg() + 1,
        Activation.Exponential => y,
        Activation.Elu => y.clamp_max(0) + 1,
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "Its slope is not known by its output."),
    };

    private void Add(Tensor sum)
    {
        Tensor mean = sum / _batch;
        Total = Total is null ? mean : Total + mean;
    }
}
