using Autoencoders.Models;

namespace Autoencoders;

/// <summary>An activation as a layer of its own. Keras' <c>Activation</c>.</summary>
public sealed class ActivationAttribute : LayerAttribute
{
    /// <summary>Adds an activation.</summary>
    /// <param name="function">The function applied to each value (or row).</param>
    public ActivationAttribute(Activation function) => Function = function;

    /// <summary>The function applied to each value (or row).</summary>
    public Activation Function { get; }

    /// <summary>For <see cref="Activation.Threshold"/>: values up to this are replaced.</summary>
    public float Threshold { get; set; }

    /// <summary>For <see cref="Activation.Threshold"/>: what replaces them.</summary>
    public float DefaultValue { get; set; }

    /// <summary>λ of the penalty λ·Σ|y| over the output, divided by the batch size.</summary>
    public float ActivityL1 { get; set; }

    /// <summary>λ of the penalty λ·Σy² over the output, divided by the batch size.</summary>
    public float ActivityL2 { get; set; }
}

/// <summary>Keeps the shape (Glu halves the last axis); no weights.</summary>
internal sealed class ActivationRule : LayerRule
{
    public override string Kind => "Activation";

    public override void Infer(LayerContext context)
    {
        context.UseActivation("function");
        context.UseActivityPenalty();
        context.Set("Threshold", context.Finite("Threshold", 0));
        context.Set("DefaultValue", context.Finite("DefaultValue", 0));
        if (context.Input is { } input)
            context.SetOutput(input);
    }
}
