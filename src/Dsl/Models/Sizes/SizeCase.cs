using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>A model worked through for one choice of its named sizes.</summary>
/// <param name="Values">The choice.</param>
/// <param name="Architecture">What the model is then.</param>
internal sealed record SizeCase(IReadOnlyList<int> Values, Architecture Architecture)
{
    /// <summary>Whether the model fits.</summary>
    public bool Passes => Architecture.Issues.All(static issue => issue.IsWarning) && Architecture.Nodes.All(static node => node.OutputShape is not null);

    /// <summary>Whether all that is wrong is that so much cannot be held, which says nothing about how sizes fit.</summary>
    public bool IsTooLarge => Architecture.Issues.Any(static issue => issue.Id == IssueId.TooLarge);

    /// <summary>What is wrong first.</summary>
    public Issue Mistake => Architecture.Issues.First(static issue => !issue.IsWarning);

    /// <summary>A number of which every size on the way is linear in steps: the product of what divides along the longest path.</summary>
    public long Period()
    {
        var periods = new long[Architecture.Nodes.Count];
        for (int at = 0; at < periods.Length; at++)
        {
            LayerNode node = Architecture.Nodes[at];
            long entering = node.Inputs.Aggregate(1L, (period, input) => Divisors.LeastCommonMultiple(period, periods[input]));
            periods[at] = Math.Min(Divisors.Limit, entering * node.Divisor);
        }

        return periods.Aggregate(1L, Divisors.LeastCommonMultiple);
    }

    /// <summary>The choice in words: <c>With H = 6, W = 8</c>.</summary>
    public string With(IReadOnlyList<NamedSize> sizes) => "With " + string.Join(", ", sizes.Select((size, at) => $"{size.Name} = {LayerContext.Text((IFormattable)Values[at])}"));
}
