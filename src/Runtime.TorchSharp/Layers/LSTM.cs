using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>Long short-term memory, with the gates in Keras' order: input, forget, candidate, output.</summary>
public sealed class LSTM : Recurrent
{
    private readonly Activation _activation;
    private readonly Activation _gateActivation;

    /// <summary>Makes the layer.</summary>
    /// <param name="features">What enters at a step.</param>
    /// <param name="units">The length of the states.</param>
    /// <param name="activation">Of the candidate and the cell.</param>
    /// <param name="recurrentActivation">Of the three gates.</param>
    /// <param name="bias">Whether there is a bias.</param>
    /// <param name="options">How the layer goes over the sequence.</param>
    public LSTM(long features, long units, Activation activation, Activation recurrentActivation, bool bias, RecurrentOptions options)
        : base(nameof(LSTM), features, units, 4, bias ? [4 * units] : null, options)
    {
        _activation = activation;
        _gateActivation = recurrentActivation;
    }

    private protected override int StateCount => 2;

    private protected override Tensor[] Step(Tensor sums, Tensor[] states, Tensor entering, Tensor recurrentKernel, Tensor? bias)
    {
        Tensor gates = sums + entering.matmul(recurrentKernel);
        Tensor input = Activations.Apply(_gateActivation, Gate(gates, 0)), forget = Activations.Apply(_gateActivation, Gate(gates, 1));
        Tensor candidate = Activations.Apply(_activation, Gate(gates, 2)), output = Activations.Apply(_gateActivation, Gate(gates, 3));
        Tensor cell = forget * states[1] + input * candidate;
        return [output * Activations.Apply(_activation, cell), cell];
    }
}
