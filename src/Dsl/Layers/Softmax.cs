using Autoencoders.Models;

namespace Autoencoders;

/// <summary>e^x / Σ e^x along one axis. Keras' <c>Softmax</c> layer.</summary>
/// <remarks>As the last layer before a loss that knows logits, <c>[Activation(Activation.Softmax)]</c> is more exact.</remarks>
public sealed class SoftmaxAttribute : LayerAttribute
{
    /// <summary>The axis, as Keras counts (the batch is 0); −1, the last, by default.</summary>
    public int Axis { get; set; } = -1;
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class SoftmaxRule : LayerRule
{
    public override string Kind => "Softmax";

    public override void Infer(LayerContext context)
    {
        if (context.Input is not { } input || context.Axis("Axis", -1, input) is not { } axis)
            return;
        context.Set("Axis", axis);
        context.SetOutput(input);
    }
}
