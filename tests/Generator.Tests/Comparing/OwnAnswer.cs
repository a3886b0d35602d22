using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.Tests.Comparing;

/// <summary>What becomes of a mistake here: what the compiler says or, where it says nothing, what the run does.</summary>
/// <param name="Source">The code, without what every file begins with.</param>
/// <param name="Stage">When it is found.</param>
/// <param name="Says">What is said.</param>
internal sealed record OwnAnswer(string Source, FindingStage Stage, string Says)
{
    private const string Using = "using Autoencoders;\n";

    public static async Task<OwnAnswer> FindAsync(string name)
    {
        string text = CorpusFiles.Beyond.TryGetValue(name, out string? beyond) ? beyond : CorpusFiles.Mistakes.Single(mistake => mistake.Name == name).Markup.Source;
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        string shown = text[(text.IndexOf(Using, StringComparison.Ordinal) + Using.Length)..].Trim();
        IReadOnlyList<Diagnostic> found = await Host.DiagnosticsAsync(text);
        if (found.Count > 0)
            return new OwnAnswer(shown, FindingStage.Typing, Line(Assert.Single(found), text.Split(shown)[0].Count(static letter => letter == '\n')));

        Assert.NotNull(beyond);
        return GeneratedModels.Run(name, text) is { } thrown
            ? new OwnAnswer(shown, FindingStage.Fit, thrown.Message)
            : new OwnAnswer(shown, FindingStage.Never, "It trains.");
    }

    // As the compiler prints it, for the lines that are shown.
    private static string Line(Diagnostic found, int above)
    {
        LinePosition at = found.Location.GetLineSpan().StartLinePosition;
        return FormattableString.Invariant($"({at.Line - above + 1},{at.Character + 1}): {found.Severity.ToString().ToLowerInvariant()} {found.Id}: {found.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
