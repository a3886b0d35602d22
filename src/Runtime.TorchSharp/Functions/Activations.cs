using System;
using TorchSharp;
using Functional = TorchSharp.torch.nn.functional;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>The activations of <see cref="Activation"/> over tensors.</summary>
public static class Activations
{
    /// <summary>Applies any of them that needs no further number.</summary>
    /// <param name="activation">Which.</param>
    /// <param name="x">Values of any shape.</param>
    /// <param name="dim">The axis of the channels, for those that read more than one value.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="Activation.Threshold"/>, which has numbers of its own, or no activation.</exception>
    public static Tensor Apply(Activation activation, Tensor x, long dim = -1) => activation switch
    {
        Activation.Linear => x,
        Activation.Relu => x.relu(),
        Activation.Sigmoid => x.sigmoid(),
        Activation.Tanh => x.tanh(),
        Activation.Softmax => x.softmax(dim),
        Activation.Elu => Functional.elu(x, 1),
        Activation.Selu => Functional.selu(x),
        Activation.Celu => Functional.celu(x, 1),
        Activation.Relu6 => Functional.relu6(x),
        Activation.LeakyRelu => Functional.leaky_relu(x, 0.2),
        Activation.Gelu => Functional.gelu(x),
        Activation.Silu => x * x.sigmoid(),
        Activation.HardSilu => Functional.hardswish(x),
        Activation.Softplus => Functional.softplus(x),
        Activation.Softsign => x / (x.abs() + 1),
        Activation.Squareplus => Squareplus(x),
        Activation.HardTanh => x.clamp(-1, 1),
        Activation.TanhShrink => x - x.tanh(),
        Activation.SoftShrink => x - x.clamp(-0.5, 0.5),
        Activation.HardShrink => torch.where(x.abs().gt(0.5), x, x.zeros_like()),
        Activation.HardSigmoid => Functional.hardsigmoid(x),
        Activation.LogSigmoid => Functional.softplus(x.neg()).neg(),
        Activation.SparseSigmoid => ((x + 1) / 2).clamp(0, 1),
        Activation.LogSoftmax => x.log_softmax(dim),
        Activation.Sparsemax => Sparsemax(x, dim),
        Activation.Mish => x * Functional.softplus(x).tanh(),
        Activation.Exponential => x.exp(),
        Activation.Glu => Functional.glu(x, dim),
        Activation.SparsePlus => torch.where(x.gt(1), x, (x.clamp(-1, 1) + 1).square() / 4),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "Not an activation without numbers of its own."),
    };

    /// <summary>x above a threshold, another value elsewhere.</summary>
    /// <param name="x">Values of any shape.</param>
    /// <param name="threshold">What x must exceed.</param>
    /// <param name="value">What takes its place otherwise.</param>
    public static Tensor Threshold(Tensor x, double threshold, double value) => torch.where(x.gt(threshold), x, x.zeros_like() + value);

    /// <summary>Keras' <c>ReLU</c> with its three numbers: <paramref name="slope"/>·(x − threshold) below the threshold, x from there on, at most <paramref name="largest"/>.</summary>
    /// <param name="x">Values of any shape.</param>
    /// <param name="largest">The largest value; infinity for none.</param>
    /// <param name="slope">The slope below the threshold.</param>
    /// <param name="threshold">Where the line bends.</param>
    public static Tensor Relu(Tensor x, double largest, double slope, double threshold)
    {
        Tensor bent = torch.where(x.lt(threshold), (x - threshold) * slope, x);
        return double.IsInfinity(largest) ? bent : bent.clamp_max(largest);
    }

    // Below 0 the sum would cancel; it is 4 over the difference.
    private static Tensor Squareplus(Tensor x)
    {
        Tensor root = (x.square() + 4).sqrt();
        return torch.where(x.lt(0), root.ones_like() * 2 / (root - x.clamp_max(0)), (x + root) / 2);
    }

    // Martins and Astudillo (2016): the largest k with 1 + k·z₍ₖ₎ > Σ z₍ⱼ₎ gives the threshold (Σ z₍ⱼ₎ − 1) / k.
    private static Tensor Sparsemax(Tensor x, long dim)
    {
        Tensor sorted = x.sort(dim, true).Values;
        Tensor counts = sorted.ones_like().cumsum(dim);
        Tensor sums = sorted.cumsum(dim);
        Tensor supports = (counts * sorted + 1).gt(sums).to_type(torch.ScalarType.Float32);
        Tensor support = supports.sum([dim], true);
        Tensor threshold = ((sorted * supports).sum([dim], true) - 1) / support;
        return (x - threshold).relu();
    }
}
