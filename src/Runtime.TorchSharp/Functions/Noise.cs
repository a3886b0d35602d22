using System;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>Chance while training, nothing otherwise: the layers that disturb what passes through.</summary>
public static class Noise
{
    // −α · scale of selu.
    private const double Saturation = -1.7580993408473766;

    /// <summary>Adds normal noise.</summary>
    /// <param name="x">Values of any shape.</param>
    /// <param name="deviation">Its standard deviation.</param>
    /// <param name="training">Whether to.</param>
    public static Tensor Gaussian(Tensor x, double deviation, bool training) => training ? x + x.randn_like() * deviation : x;

    /// <summary>Multiplies by normal noise around 1.</summary>
    /// <param name="x">Values of any shape.</param>
    /// <param name="rate">The rate of a dropout whose noise has the same variance.</param>
    /// <param name="training">Whether to.</param>
    public static Tensor GaussianDropout(Tensor x, double rate, bool training) => training ? x * (x.randn_like() * Math.Sqrt(rate / (1 - rate)) + 1) : x;

    /// <summary>Saturates a share of the values as selu does, and keeps mean and variance (Klambauer et al., 2017).</summary>
    /// <param name="x">Values of any shape.</param>
    /// <param name="rate">The share.</param>
    /// <param name="training">Whether to.</param>
    public static Tensor AlphaDropout(Tensor x, double rate, bool training)
    {
        if (!training || rate == 0)
            return x;
        double scale = 1 / Math.Sqrt((1 - rate) * (1 + rate * Saturation * Saturation));
        Tensor kept = x.rand_like().ge(rate).to_type(torch.ScalarType.Float32);
        return (x * kept + (kept.neg() + 1) * Saturation) * scale - scale * Saturation * rate;
    }

    /// <summary>Drops whole channels of (batch, channels, axes…).</summary>
    /// <param name="x">Maps with the channels first.</param>
    /// <param name="rate">The share of channels.</param>
    /// <param name="training">Whether to.</param>
    public static Tensor SpatialDropout(Tensor x, double rate, bool training)
    {
        if (!training)
            return x;
        long[] shape = x.shape;
        Array.Fill(shape, 1, 2, shape.Length - 2);
        return x * Mask(torch.zeros(shape, device: x.device), rate);
    }

    /// <summary>0 for what is dropped, 1 / (1 − rate) for what stays.</summary>
    /// <param name="like">A tensor of the mask's shape.</param>
    /// <param name="rate">The share that is dropped.</param>
    internal static Tensor Mask(Tensor like, double rate) => like.rand_like().ge(rate).to_type(torch.ScalarType.Float32) / (1 - rate);
}
