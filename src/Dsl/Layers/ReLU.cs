using System;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// x from the threshold on, but at most the largest value; below the threshold slope · (x − threshold). Keras' <c>ReLU</c> layer.
/// </summary>
public sealed class ReLUAttribute : LayerAttribute
{
    /// <summary>The largest value that comes out, at least 0; none by default.</summary>
    public float MaxValue { get; set; } = float.PositiveInfinity;

    /// <summary>The slope below the threshold, at least 0.</summary>
    public float NegativeSlope { get; set; }

    /// <summary>From where on values pass unchanged, at least 0.</summary>
    public float Threshold { get; set; }
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class ReLURule : LayerRule
{
    public override string Kind => "ReLU";

    public override void Infer(LayerContext context)
    {
        float largest = context.Value("MaxValue", float.PositiveInfinity);
        if (!(largest >= 0))
            context.Report(IssueId.OutOfRange, "MaxValue", $"{context.Describe()} needs at least 0 for MaxValue; got {LayerContext.Text(largest)}.");
        context.Set("MaxValue", Math.Min(largest, float.MaxValue));
        context.Set("NegativeSlope", context.NotNegative("NegativeSlope"));
        context.Set("Threshold", context.NotNegative("Threshold"));
        if (context.Input is { } input)
            context.SetOutput(input);
    }
}
