using Autoencoders.Models;

namespace Autoencoders;

/// <summary>e^x / Σ e^x along one axis. Keras' <c>Softmax</c> layer.</summary>
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
