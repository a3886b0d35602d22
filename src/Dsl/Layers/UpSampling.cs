using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>(…, channels) → (… · size, channels); no weights.</summary>
/// <param name="kind">The attribute's class name without <c>Attribute</c>.</param>
/// <param name="rank">How many spatial axes the maps have.</param>
internal abstract class UpSamplingRule(string kind, int rank) : SpatialRule(kind, rank)
{
    public override void Infer(LayerContext context)
    {
        IReadOnlyList<int>? sizes = context.PerAxis("size", Rank, 2);
        context.Set("Interpolation", (int)context.Defined("Interpolation", Interpolation.Nearest));
        if (sizes is not null && Map(context) is { } input)
            SetOutput(context, sizes.Select((size, axis) => (long)size * input[axis]).ToList(), input.Last);
    }
}
