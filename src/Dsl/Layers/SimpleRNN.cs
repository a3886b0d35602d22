using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// A recurrent layer without gates: h = activation(x · kernel + h₋₁ · recurrent_kernel + bias). Keras' <c>SimpleRNN</c> (Elman, 1990).
/// </summary>
public sealed class SimpleRNNAttribute : RecurrentAttribute
{
    /// <summary>Adds a recurrent layer with tanh.</summary>
    /// <param name="units">The size of the state, at least 1.</param>
    public SimpleRNNAttribute(int units)
        : base(units, Activation.Tanh)
    {
    }

    /// <summary>Adds a recurrent layer.</summary>
    /// <param name="units">The size of the state, at least 1.</param>
    /// <param name="activation">The function that makes the state.</param>
    public SimpleRNNAttribute(int units, Activation activation)
        : base(units, activation)
    {
    }
}

/// <summary>One gate: kernel (in, units), recurrent_kernel (units, units), bias (units).</summary>
internal sealed class SimpleRNNRule : RecurrentRule
{
    public override string Kind => "SimpleRNN";

    private protected override int Gates => 1;

    private protected override void InferMore(LayerContext context)
    {
    }
}
