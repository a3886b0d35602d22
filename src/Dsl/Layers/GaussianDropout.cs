using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// While training, multiplies each value by a normal number around 1 with deviation √(rate / (1 − rate)); otherwise the
/// identity. Keras' <c>GaussianDropout</c> (Srivastava and others, 2014).
/// </summary>
public sealed class GaussianDropoutAttribute : LayerAttribute
{
    /// <summary>Adds noise that multiplies.</summary>
    /// <param name="rate">As strong as dropout of this share of values, 0 ≤ rate &lt; 1.</param>
    public GaussianDropoutAttribute(float rate) => Rate = rate;

    /// <summary>The share of values whose dropout is as strong.</summary>
    public float Rate { get; }
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class GaussianDropoutRule : LayerRule
{
    public override string Kind => "GaussianDropout";

    public override void Infer(LayerContext context)
    {
        DropoutRate.Read(context);
        if (context.Input is { } input)
            context.SetOutput(input);
    }
}
