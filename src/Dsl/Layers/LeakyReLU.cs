using Autoencoders.Models;

namespace Autoencoders;

/// <summary>x above 0 and slope · x below. Keras' <c>LeakyReLU</c> layer.</summary>
/// <remarks>The slope is 0.3 by default; that of <see cref="Activation.LeakyRelu"/> is 0.2, as in Keras.</remarks>
public sealed class LeakyReLUAttribute : LayerAttribute
{
    /// <summary>Adds the layer with a slope of 0.3.</summary>
    public LeakyReLUAttribute()
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="negativeSlope">The slope below 0, at least 0.</param>
    public LeakyReLUAttribute(float negativeSlope) => NegativeSlope = negativeSlope;

    /// <summary>The slope below 0.</summary>
    public float NegativeSlope { get; } = 0.3f;
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class LeakyReLURule : LayerRule
{
    public override string Kind => "LeakyReLU";

    public override void Infer(LayerContext context)
    {
        float slope = context.Finite("negativeSlope", 0.3f);
        if (slope < 0)
            context.Report(IssueId.OutOfRange, "negativeSlope", $"{context.Describe()} needs a slope of at least 0; got {LayerContext.Text(slope)}.");
        context.Set("negativeSlope", slope);
        if (context.Input is { } input)
            context.SetOutput(input);
    }
}
