using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

/// <summary>What becomes of mistakes as people make them, and of models that are right.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private sealed record Finding(MistakeFile Mistake, bool IsCaught, bool IsOne, bool IsPlaced, bool IsWorded, IReadOnlyList<string> Offers, bool IsClean, string Said)
    {
        public bool IsFixed => Offers.Count > 0;
    }

    [Fact]
    public async Task Mistakes_AreCaught_OnceAndAtTheirPlace()
    {
        var findings = new List<Finding>();
        foreach (MistakeFile mistake in CorpusFiles.Mistakes)
            findings.Add(await FindAsync(mistake));
        output.WriteLine(Table(findings));
        output.WriteLine(string.Join('\n', findings.Select(static finding => $"{finding.Mistake.Id} {finding.Mistake.Name}: {string.Join(" | ", finding.Offers)}")));

        Assert.InRange(CorpusFiles.Mistakes.Count, 100, int.MaxValue);
        Assert.InRange(CorpusFiles.Mistakes.Select(static mistake => mistake.Kind).Distinct().Count(), 25, int.MaxValue);
        var wrong = findings.Where(static finding => !finding.IsCaught || !finding.IsOne || !finding.IsPlaced || !finding.IsWorded).Select(static finding => finding.Mistake.Name + ": " + finding.Said);
        Assert.True(!wrong.Any(), string.Join('\n', wrong));
        Assert.Empty(findings.Where(static finding => finding.IsFixed && !finding.IsClean).Select(static finding => finding.Mistake.Name + ": " + finding.Said));
        Assert.InRange(findings.Count(static finding => finding.IsClean), findings.Count * 9 / 10, findings.Count);
    }

    [Fact]
    public async Task CorrectModels_RaiseNoAlarm()
    {
        var alarms = new List<string>();
        foreach ((string name, string source) in CorpusFiles.Models)
            alarms.AddRange((await Host.EverythingAsync(source)).Select(found => name + ": " + found));
        output.WriteLine($"{CorpusFiles.Models.Count} correct models, {alarms.Count} false alarms");

        Assert.InRange(CorpusFiles.Models.Count, 60, int.MaxValue);
        Assert.Empty(alarms);
    }

    // Models that are trained, and shown to readers, say what they mean; a hint about one of them would be a false alarm.
    [Fact]
    public async Task GalleryAndReadme_AreNotHintedAt()
    {
        string root = Path.Combine(Path.GetDirectoryName(CorpusFiles.Mistakes[0].Path)!, "..", "..", "..");
        string[] sources =
        [
            .. Directory.EnumerateFiles(Path.Combine(root, "examples", "Gallery", "Models"), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText),
            .. Regex.Matches(await File.ReadAllTextAsync(Path.Combine(root, "README.md"), TestContext.Current.CancellationToken), "```csharp\n(.*?)```", RegexOptions.Singleline)
                .Select(static block => block.Groups[1].Value).Where(static block => block.Contains("[Model", StringComparison.Ordinal)).Select(static block => "using Autoencoders;\n" + block),
        ];

        Assert.InRange(sources.Length, 10, int.MaxValue);
        foreach (string source in sources)
            Assert.DoesNotContain(await Host.OwnDiagnosticsAsync(source), static found => string.CompareOrdinal(found.Id, "AE05") > 0);
    }

    private static async Task<Finding> FindAsync(MistakeFile mistake)
    {
        string source = mistake.Markup.Source;
        IReadOnlyList<Diagnostic> all = await Host.EverythingAsync(source);
        Diagnostic? found = all.FirstOrDefault(diagnostic => diagnostic.Id == mistake.Id);
        if (found is null)
            return new Finding(mistake, false, false, false, false, [], false, string.Join(" | ", all));
        bool isPlaced = found.Location.SourceSpan == mistake.Markup.Span;
        if (Environment.GetEnvironmentVariable("AUTOENCODERS_UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            await File.WriteAllTextAsync(mistake.Path, Regex.Replace(await File.ReadAllTextAsync(mistake.Path), "(?<=^// message: ).*", found.GetMessage(null), RegexOptions.Multiline));

        // What is offered has to be worth taking: each offer removes the mistake and brings in none; a remark is none.
        IReadOnlyList<Repaired> offers = await Fixing.OffersAsync(source, found);
        var left = new List<string>();
        foreach (Repaired offer in offers)
            left.AddRange((await Host.DiagnosticsAsync(offer.Source)).Select(diagnostic => offer.Title + " → " + diagnostic));
        return new Finding(
            mistake, true, all.Count == 1, isPlaced, found.GetMessage(null) == mistake.Message, [.. offers.Select(static offer => offer.Title)], offers.Count > 0 && left.Count == 0,
            string.Join(" | ", all.Select(static diagnostic => diagnostic.ToString()).Concat(left)));
    }

    private static string Table(List<Finding> findings)
    {
        var text = new StringBuilder($"{"kind",-52}{"mistakes",9}{"caught",8}{"one",6}{"placed",8}{"worded",8}{"fix",6}{"clean",7}\n");
        foreach (IGrouping<string, Finding> kind in findings.GroupBy(static finding => finding.Mistake.Kind).OrderBy(static kind => kind.Key, StringComparer.Ordinal))
            Row(kind.Key, [.. kind]);
        Row("all", findings);
        return text.ToString();

        void Row(string name, List<Finding> rows) => text.Append(
            $"{name,-52}{rows.Count,9}{rows.Count(static row => row.IsCaught),8}{rows.Count(static row => row.IsOne),6}{rows.Count(static row => row.IsPlaced),8}"
            + $"{rows.Count(static row => row.IsWorded),8}{rows.Count(static row => row.IsFixed),6}{rows.Count(static row => row.IsClean),7}\n");
    }
}
