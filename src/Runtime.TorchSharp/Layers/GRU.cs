using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>A gated recurrent unit, with the gates in Keras' order: update, reset, candidate.</summary>
public sealed class GRU : Recurrent
{
    private readonly long _units;
    private readonly Activation _activation;
    private readonly Activation _gateActivation;
    private readonly bool _resetsAfter;

    /// <summary>Makes the layer.</summary>
    /// <param name="features">What enters at a step.</param>
    /// <param name="units">The length of the state.</param>
    /// <param name="activation">Of the candidate.</param>
    /// <param name="recurrentActivation">Of the two gates.</param>
    /// <param name="resetsAfter">Whether the reset acts on the product with the recurrent kernel, rather than on the state before it.</param>
    /// <param name="bias">Whether there is a bias; with a reset afterwards it has two rows, the second for the recurrent part.</param>
    /// <param name="options">How the layer goes over the sequence.</param>
    public GRU(long features, long units, Activation activation, Activation recurrentActivation, bool resetsAfter, bool bias, RecurrentOptions options)
        : base(nameof(GRU), features, units, 3, !bias ? null : resetsAfter ? [2, 3 * units] : [3 * units], options)
    {
        _units = units;
        _activation = activation;
        _gateActivation = recurrentActivation;
        _resetsAfter = resetsAfter;
    }

    private protected override int StateCount => 1;

    private protected override Tensor InputBias(Tensor bias) => _resetsAfter ? bias.select(0, 0) : bias;

    private protected override Tensor[] Step(Tensor sums, Tensor[] states, Tensor entering, Tensor recurrentKernel, Tensor? bias)
    {
        Tensor inner = entering.matmul(_resetsAfter ? recurrentKernel : recurrentKernel.narrow(1, 0, 2 * _units));
        if (_resetsAfter && bias is not null)
            inner = inner + bias.select(0, 1);
        Tensor update = Activations.Apply(_gateActivation, Gate(sums, 0) + Gate(inner, 0));
        Tensor reset = Activations.Apply(_gateActivation, Gate(sums, 1) + Gate(inner, 1));
        Tensor past = _resetsAfter ? reset * Gate(inner, 2) : (reset * entering).matmul(recurrentKernel.narrow(1, 2 * _units, _units));
        Tensor candidate = Activations.Apply(_activation, Gate(sums, 2) + past);
        return [candidate + update * (states[0] - candidate)];
    }
}
