using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>(…, channels) → (before + … + behind, channels); no weights.</summary>
/// <param name="kind">The attribute's class name without <c>Attribute</c>.</param>
/// <param name="rank">How many spatial axes the maps have.</param>
internal abstract class ZeroPaddingRule(string kind, int rank) : BorderRule(kind, rank, "padding")
{
    public override void Infer(LayerContext context)
    {
        if (Borders(context, fallback: 1) is not { } borders || Map(context) is not { } input)
            return;
        context.Set("before", borders.Where(static (_, at) => at % 2 == 0).ToList());
        SetOutput(context, Enumerable.Range(0, Rank).Select(axis => (long)input[axis] + borders[2 * axis] + borders[2 * axis + 1]).ToList(), input.Last);
    }
}
