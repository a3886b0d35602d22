using System.Collections.Generic;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>The base of layers that share a picture out into so many windows and keep one value for each, channel by channel.</summary>
public abstract class AdaptivePoolingAttribute : LayerAttribute
{
    private protected AdaptivePoolingAttribute(int[] outputSize) => OutputSize = outputSize;

    /// <summary>How many windows there are, as one number for both axes or one an axis.</summary>
    public int[] OutputSize { get; }
}

/// <summary>(height, width, channels) → (output size, channels); no weights.</summary>
/// <param name="kind">The attribute's class name without <c>Attribute</c>.</param>
internal abstract class AdaptivePoolingRule(string kind) : SpatialRule(kind, rank: 2)
{
    public override void Infer(LayerContext context)
    {
        IReadOnlyList<int>? sizes = context.PerAxis("outputSize", Rank);
        if (sizes is not null && Map(context) is { } input)
            context.SetOutput(Window.WithChannels(sizes, input.Last));
    }
}
