using Autoencoders.Models;

namespace Autoencoders;

/// <summary>While training, adds normal noise with mean 0; otherwise the identity. Keras' <c>GaussianNoise</c>.</summary>
public sealed class GaussianNoiseAttribute : LayerAttribute
{
    /// <summary>Adds noise.</summary>
    /// <param name="standardDeviation">The noise's standard deviation, at least 0, in the units of the data.</param>
    public GaussianNoiseAttribute(float standardDeviation) => StandardDeviation = standardDeviation;

    /// <summary>The noise's standard deviation.</summary>
    public float StandardDeviation { get; }
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class GaussianNoiseRule : LayerRule
{
    public override string Kind => "GaussianNoise";

    public override void Infer(LayerContext context)
    {
        context.Set("standardDeviation", context.NotNegative("standardDeviation"));
        if (context.Input is { } input)
            context.SetOutput(input);
    }
}
