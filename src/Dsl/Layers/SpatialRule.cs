using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>What a layer over maps (spatial axes, then channels) means.</summary>
/// <param name="kind">The attribute's class name without <c>Attribute</c>.</param>
/// <param name="rank">How many spatial axes the maps have.</param>
internal abstract class SpatialRule(string kind, int rank) : LayerRule
{
    public sealed override string Kind => kind;

    /// <summary>How many spatial axes the maps have.</summary>
    protected int Rank => rank;

    /// <summary>The input, if it is such a map; null where it is unknown or is not, which is reported.</summary>
    protected Shape? Map(LayerContext context) => context.InputOfRank(rank + 1, rank switch
    {
        1 => "sequences (steps, channels)",
        2 => "pictures (height, width, channels)",
        _ => "volumes (depth, height, width, channels)",
    });

    /// <summary>States the output by its spatial sizes and channels, which may be more than can be counted.</summary>
    protected static void SetOutput(LayerContext context, IReadOnlyList<long> spatial, int channels)
    {
        if (spatial.FirstOrDefault(static size => size > int.MaxValue) is > 0 and var size)
        {
            context.Report(IssueId.TooLarge, null, $"{context.Describe()} makes an axis of {LayerContext.Text(size)}; at most {LayerContext.Text((long)int.MaxValue)} can be held. {context.Chain()}");
            return;
        }

        context.SetOutput(Window.WithChannels(spatial.Select(static size => (int)size).ToList(), channels));
    }
}
