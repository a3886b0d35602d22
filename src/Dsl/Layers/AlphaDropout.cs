using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// While training, sets values to what <see cref="Activation.Selu"/> saturates at, and scales and shifts all so that mean 0
/// and variance 1 stay; otherwise the identity. Keras' <c>AlphaDropout</c> (Klambauer and others, 2017).
/// </summary>
public sealed class AlphaDropoutAttribute : LayerAttribute
{
    /// <summary>Adds dropout for self-normalising networks.</summary>
    /// <param name="rate">The share of values that are replaced, 0 ≤ rate &lt; 1.</param>
    public AlphaDropoutAttribute(float rate) => Rate = rate;

    /// <summary>The share of values that are replaced.</summary>
    public float Rate { get; }
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class AlphaDropoutRule : LayerRule
{
    public override string Kind => "AlphaDropout";

    public override void Infer(LayerContext context)
    {
        DropoutRate.Read(context);
        if (context.Input is { } input)
            context.SetOutput(input);
    }
}
