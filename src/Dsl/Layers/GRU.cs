using Autoencoders.Models;

namespace Autoencoders;

/// <summary>A gated recurrent unit. Keras' <c>GRU</c> (Cho and others, 2014): h = z · h₋₁ + (1 − z) · candidate.</summary>
public sealed class GRUAttribute : RecurrentAttribute
{
    /// <summary>Adds a GRU with tanh.</summary>
    /// <param name="units">The size of the state, at least 1.</param>
    public GRUAttribute(int units)
        : base(units, Activation.Tanh)
    {
    }

    /// <summary>Adds a GRU.</summary>
    /// <param name="units">The size of the state, at least 1.</param>
    /// <param name="activation">The function that makes the candidate.</param>
    public GRUAttribute(int units, Activation activation)
        : base(units, activation)
    {
    }

    /// <summary>The function that makes the gates.</summary>
    public Activation RecurrentActivation { get; set; } = Activation.Sigmoid;

    /// <summary>
    /// Whether the reset gate multiplies the state after the recurrent kernel, which then has a bias of its own, as in cuDNN
    /// and PyTorch; before it otherwise.
    /// </summary>
    public bool ResetAfter { get; set; } = true;
}

/// <summary>Gates z, r, candidate: kernel (in, 3 · units), recurrent_kernel (units, 3 · units), bias (2, 3 · units) or, with the reset before, (3 · units).</summary>
internal sealed class GRURule : RecurrentRule
{
    public override string Kind => "GRU";

    private protected override int Gates => 3;

    private protected override void InferMore(LayerContext context)
    {
        UseFunction(context, "RecurrentActivation", Activation.Sigmoid);
        context.Set("ResetAfter", context.Value("ResetAfter", true) ? 1 : 0);
    }

    private protected override Shape BiasShape(LayerContext context, int gates) =>
        context.Value("ResetAfter", true) ? new Shape(2, gates) : new Shape(gates);
}
