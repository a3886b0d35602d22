using System;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>(…, channels) → (… − before − behind, channels); no weights.</summary>
/// <param name="kind">The attribute's class name without <c>Attribute</c>.</param>
/// <param name="rank">How many spatial axes the maps have.</param>
internal abstract class CroppingRule(string kind, int rank) : BorderRule(kind, rank, "cropping")
{
    public override void Infer(LayerContext context)
    {
        if (Borders(context, fallback: null) is not { } borders || Map(context) is not { } input)
            return;
        long[] output = Enumerable.Range(0, Rank).Select(axis => (long)input[axis] - borders[2 * axis] - borders[2 * axis + 1]).ToArray();
        int empty = Array.FindIndex(output, static size => size < 1);
        if (empty >= 0)
        {
            int before = borders[2 * empty];
            int behind = borders[2 * empty + 1];
            context.Report(
                IssueId.WindowTooLarge,
                Argument(context, empty, behind > before),
                $"{context.Describe()} leaves nothing: it takes {LayerContext.Text(before + (long)behind)} cells from axis {empty + 1} of {input}, which has {LayerContext.Text((long)input[empty])}. {context.Chain()} Take fewer.");
            return;
        }

        context.Set("before", borders.Where(static (_, at) => at % 2 == 0).ToList());
        SetOutput(context, output, input.Last);
    }
}
