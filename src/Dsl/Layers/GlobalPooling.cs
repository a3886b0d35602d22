using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>The base of layers that keep one value for each channel of a map.</summary>
public abstract class GlobalPoolingAttribute : LayerAttribute
{
    private protected GlobalPoolingAttribute()
    {
    }

    /// <summary>Whether the spatial axes stay, with size 1. Keras' <c>keepdims</c>.</summary>
    public bool KeepDimensions { get; set; }
}

/// <summary>(…, channels) → (channels), or (1, …, channels); no weights.</summary>
/// <param name="kind">The attribute's class name without <c>Attribute</c>.</param>
/// <param name="rank">How many spatial axes the maps have.</param>
internal abstract class GlobalPoolingRule(string kind, int rank) : SpatialRule(kind, rank)
{
    public override void Infer(LayerContext context)
    {
        bool keeps = context.Value("KeepDimensions", false);
        if (Map(context) is { } input)
            context.SetOutput(keeps ? Window.WithChannels(Enumerable.Repeat(1, Rank).ToList(), input.Last) : new Shape(input.Last));
    }
}
