using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>A recurrent layer whose new state is the activation of input and old state together.</summary>
public sealed class SimpleRNN : Recurrent
{
    private readonly Activation _activation;

    /// <summary>Makes the layer.</summary>
    /// <param name="features">What enters at a step.</param>
    /// <param name="units">The length of the state.</param>
    /// <param name="activation">Of the state.</param>
    /// <param name="bias">Whether there is a bias.</param>
    /// <param name="options">How the layer goes over the sequence.</param>
    public SimpleRNN(long features, long units, Activation activation, bool bias, RecurrentOptions options)
        : base(nameof(SimpleRNN), features, units, 1, bias ? [units] : null, options) => _activation = activation;

    private protected override int StateCount => 1;

    private protected override Tensor[] Step(Tensor sums, Tensor[] states, Tensor entering, Tensor recurrentKernel, Tensor? bias) =>
        [Activations.Apply(_activation, sums + entering.matmul(recurrentKernel))];
}
