using Autoencoders.Models;

namespace Autoencoders;

/// <summary>The rate of every kind of dropout.</summary>
internal static class DropoutRate
{
    /// <summary>Reads the rate: at least 0 and below 1.</summary>
    public static void Read(LayerContext context)
    {
        float rate = context.Finite("rate", 0);
        if (rate is < 0 or >= 1)
            context.Report(IssueId.OutOfRange, "rate", $"{context.Describe()} takes a rate from 0 up to, but not including, 1; got {LayerContext.Text(rate)}.");
        context.Set("rate", rate);
    }
}
