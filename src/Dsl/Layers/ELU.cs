using Autoencoders.Models;

namespace Autoencoders;

/// <summary>x above 0 and α · (e^x − 1) below. Keras' <c>ELU</c> layer (Clevert, Unterthiner and Hochreiter, 2015).</summary>
public sealed class ELUAttribute : LayerAttribute
{
    /// <summary>Adds the layer with an α of 1.</summary>
    public ELUAttribute()
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="alpha">α: −α is what large negative values come to.</param>
    public ELUAttribute(float alpha) => Alpha = alpha;

    /// <summary>α.</summary>
    public float Alpha { get; } = 1;
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class ELURule : LayerRule
{
    public override string Kind => "ELU";

    public override void Infer(LayerContext context)
    {
        context.Set("alpha", context.Finite("alpha", 1));
        if (context.Input is { } input)
            context.SetOutput(input);
    }
}
