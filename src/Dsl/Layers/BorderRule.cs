using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>What a layer that moves the border of a map means.</summary>
/// <param name="kind">The attribute's class name without <c>Attribute</c>.</param>
/// <param name="rank">How many spatial axes the maps have.</param>
/// <param name="argument">The argument for all sides, or for both sides of each axis.</param>
internal abstract class BorderRule(string kind, int rank, string argument) : SpatialRule(kind, rank)
{
    private static readonly string[] AllSides = ["front", "back", "top", "bottom", "left", "right"];

    /// <summary>How far each side moves: two numbers an axis, in front of it and behind it; null where that is unknown or wrong.</summary>
    /// <param name="context">The line.</param>
    /// <param name="fallback">The number where none is written; null where one has to be.</param>
    protected IReadOnlyList<int>? Borders(LayerContext context, int? fallback)
    {
        string[] sides = AllSides.Skip(AllSides.Length - 2 * Rank).ToArray();
        if (!sides.Any(context.IsWritten))
            return context.PerAxis(argument, Rank, fallback, minimum: 0)?.SelectMany(static size => new[] { size, size }).ToList();
        int?[] sizes = sides.Select(side => context.PerAxis(side, 1, null, minimum: 0)?[0]).ToArray();
        return sizes.All(static size => size is not null) ? sizes.Select(static size => size!.Value).ToList() : null;
    }

    /// <summary>The argument that says how far the borders of an axis move, in front of it or behind it; null where none is written.</summary>
    protected string? Argument(LayerContext context, int axis, bool behind)
    {
        string side = AllSides[AllSides.Length - 2 * (Rank - axis) + (behind ? 1 : 0)];
        return context.IsWritten(side) ? side : context.IsWritten(argument) ? argument : null;
    }
}
