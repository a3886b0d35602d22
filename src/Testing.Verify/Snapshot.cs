using System;
using System.Linq;
using Autoencoders.Reports;

namespace Autoencoders.Snapshots;

/// <summary>Models as text that changes only when the model does: invariant culture, lines end with <c>\n</c>, no paths, no dates.</summary>
public static class Snapshot
{
    /// <summary>The Keras-style table; what is wrong with the model, if anything is, follows below it.</summary>
    /// <param name="architecture">The model or part.</param>
    public static string Text(Architecture architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        string table = architecture.ToString();
        string issues = string.Join("\n", architecture.Issues.Where(static issue => !issue.IsHint).Select(static issue => issue.ToString()));
        return issues.Length == 0 ? table : table + "\n\n" + issues;
    }

    /// <summary>Every layer with its shapes, weights and costs, the outputs, the parts and the totals, as JSON: the document of <see cref="ArchitectureJson"/>.</summary>
    /// <param name="architecture">The model or part.</param>
    public static string Json(Architecture architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        return ArchitectureJson.Write(architecture);
    }
}
