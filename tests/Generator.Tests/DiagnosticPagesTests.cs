using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Autoencoders.Generator.Analysis;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>Every rule has a page, and what the page shows is what the compiler says.</summary>
public sealed class DiagnosticPagesTests
{
    private const string Usings = "#pragma warning disable CS1591\nusing System;\nusing Autoencoders;\n";

    public static TheoryData<string> Ids => new(DiagnosticDescriptors.All.Select(static rule => rule.Id));

    [Fact]
    public void EveryRule_HasAPage_AndEveryPageARule() =>
        Assert.Equal(
            DiagnosticDescriptors.All.Select(static rule => rule.Id + ".md").Order(),
            Directory.EnumerateFiles(Path.Combine(Docs(), "diagnostics")).Select(static path => Path.GetFileName(path)).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_LinksToItsPage(string id) =>
        Assert.Equal($"docs/diagnostics/{id}.md", DiagnosticDescriptors.All.Single(rule => rule.Id == id).HelpLinkUri);

    [Fact]
    public void Overview_ListsEveryRule_WithItsPage()
    {
        string overview = File.ReadAllText(Path.Combine(Docs(), "diagnostics.md"));

        Assert.All(DiagnosticDescriptors.All, rule => Assert.Contains(
            $"| [{rule.Id}](diagnostics/{rule.Id}.md) | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {rule.Title.ToString(null)} |", overview, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_SaysWhatTheCompilerSays(string id)
    {
        string path = Path.Combine(Docs(), "diagnostics", id + ".md");
        string page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        string[] models = Blocks(page, "csharp");
        Diagnostic found = Assert.Single(await Host.DiagnosticsAsync(CompileWrong(id, models[0]), least: DiagnosticSeverity.Info), diagnostic => diagnostic.Id.StartsWith("AE", StringComparison.Ordinal) || diagnostic.Severity > DiagnosticSeverity.Info);
        if (Environment.GetEnvironmentVariable("AUTOENCODERS_UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            await File.WriteAllTextAsync(path, page = page.Replace(Blocks(page, "text")[0], found.GetMessage(null) + "\n", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal(2, models.Length);
        Assert.StartsWith($"# {id} · {found.Descriptor.Title.ToString(null)}\n\n{found.Severity}.", page, StringComparison.Ordinal);
        Assert.Equal((id, Assert.Single(Blocks(page, "text")).TrimEnd()), (found.Id, found.GetMessage(null)));
        Assert.Empty(await Host.DiagnosticsAsync(Compile(id, models[1])));
    }

    // What TorchSharp lacks is said only where it is there.
    private static Compilation Compile(string id, string model) => id == "AE0301" ? Host.CompileWithTorch(Usings + model) : Host.Compile(Usings + model);

    // What is wrong with a project shows in no code.
    private static Compilation CompileWrong(string id, string model) => id switch
    {
        "AE0028" => Host.CompileAs(LanguageVersion.CSharp11, Usings + model),
        "AE0029" => Host.CompileWithoutLibrary(Usings + model),
        _ => Compile(id, model),
    };

    private static string[] Blocks(string page, string language) =>
        [.. Regex.Matches(page, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(static match => match.Groups[1].Value)];

    private static string Docs([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs");
}
