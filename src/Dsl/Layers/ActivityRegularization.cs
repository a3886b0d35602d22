using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Passes values on unchanged and penalises them in the loss. Keras' <c>ActivityRegularization</c>.</summary>
public sealed class ActivityRegularizationAttribute : LayerAttribute
{
    /// <summary>λ of the penalty λ·Σ|x|, divided by the batch size.</summary>
    public float L1 { get; set; }

    /// <summary>λ of the penalty λ·Σx², divided by the batch size.</summary>
    public float L2 { get; set; }
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class ActivityRegularizationRule : LayerRule
{
    public override string Kind => "ActivityRegularization";

    public override void Infer(LayerContext context)
    {
        context.UseActivityPenalty("L1", "L2");
        if (context.Input is { } input)
            context.SetOutput(input);
    }
}
