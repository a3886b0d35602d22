using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Divides by the Euclidean length along one axis (but by at least 1e-6). Keras' <c>UnitNormalization</c>.</summary>
public sealed class UnitNormalizationAttribute : LayerAttribute
{
    /// <summary>The axis, as Keras counts (the batch is 0); −1, the last, by default.</summary>
    public int Axis { get; set; } = -1;
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class UnitNormalizationRule : LayerRule
{
    public override string Kind => "UnitNormalization";

    public override void Infer(LayerContext context)
    {
        if (context.Input is not { } input || context.Axis("Axis", -1, input) is not { } axis)
            return;
        context.Set("Axis", axis);
        context.SetOutput(input);
    }
}
