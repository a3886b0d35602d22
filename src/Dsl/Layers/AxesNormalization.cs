using System.Linq;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>Reads which axes a normalisation spans, and its epsilon.</summary>
internal static class AxesNormalization
{
    /// <summary>The shape of the normalised axes, or null where it is unknown or wrong.</summary>
    public static Shape? Span(LayerContext context, float epsilonFallback)
    {
        float epsilon = context.Finite("Epsilon", epsilonFallback);
        if (epsilon <= 0)
            context.Report(IssueId.OutOfRange, "Epsilon", $"{context.Describe()} needs an epsilon above 0; got {LayerContext.Text(epsilon)}.");
        context.Set("Epsilon", epsilon);
        int axis = context.Value("Axis", -1);
        EquatableArray<int> axes = context.Value("Axes", EquatableArray<int>.Empty);
        if (axes.Count > 0 && axis != -1)
        {
            context.Report(IssueId.Conflict, "Axes", $"{context.Describe()} takes Axis or Axes, not both. Remove one.");
            return null;
        }

        if (context.Input is not { } input)
            return null;
        string argument = axes.Count > 0 ? "Axes" : "Axis";
        int?[] places = (axes.Count > 0 ? axes : new EquatableArray<int>([axis])).Select(written => context.AxisAt(argument, written, input)).ToArray();
        if (places.Any(static place => place is null))
            return null;
        if (places.Distinct().Count() < places.Length)
        {
            context.Report(IssueId.OutOfRange, argument, $"{context.Describe()} names an axis of {input} twice; it normalises over each once. Remove one.");
            return null;
        }

        int[] spanned = [.. Enumerable.Range(0, input.Rank).Where(axis => places.Contains(axis))];
        context.Set("Spans", [.. Enumerable.Range(0, input.Rank).Select(axis => spanned.Contains(axis) ? 1 : 0)]);
        return new Shape([.. spanned.Select(axis => input[axis])]);
    }
}
