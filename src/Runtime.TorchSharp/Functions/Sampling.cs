using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>The code of a variational autoencoder.</summary>
public static class Sampling
{
    /// <summary>mean + exp(logVariance / 2) · noise while training, the mean otherwise.</summary>
    /// <param name="mean">The means: (batch, …).</param>
    /// <param name="logVariance">The logarithms of the variances, likewise.</param>
    /// <param name="training">Whether to draw.</param>
    public static Tensor Draw(Tensor mean, Tensor logVariance, bool training) => training ? mean + (logVariance / 2).exp() * mean.randn_like() : mean;
}
