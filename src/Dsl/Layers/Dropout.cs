using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// While training, sets each value to 0 with the given probability and scales the others by 1 / (1 − rate); otherwise
/// the identity. Keras' <c>Dropout</c>.
/// </summary>
public sealed class DropoutAttribute : LayerAttribute
{
    /// <summary>Adds dropout.</summary>
    /// <param name="rate">The share of values set to 0, 0 ≤ rate &lt; 1.</param>
    public DropoutAttribute(float rate) => Rate = rate;

    /// <summary>The share of values set to 0.</summary>
    public float Rate { get; }
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class DropoutRule : LayerRule
{
    public override string Kind => "Dropout";

    public override void Infer(LayerContext context)
    {
        float rate = context.Finite("rate", 0);
        if (rate is < 0 or >= 1)
            context.Report(IssueId.OutOfRange, "rate", $"{context.Describe()} drops a share from 0 up to, but not including, 1; got {LayerContext.Text(rate)}.");
        context.Set("rate", rate);
        if (context.Input is { } input)
            context.SetOutput(input);
    }
}
