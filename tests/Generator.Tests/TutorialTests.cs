using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>Under every step of the tutorial stands what the compiler says about it, and the last step is sound.</summary>
public sealed class TutorialTests
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
    private const string Model = "DigitAutoencoder";

    [Fact]
    public async Task Steps_SayWhatTheCompilerSays_AndTheLastIsSound()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string path = Path.Combine(Docs(), "tutorial.md");
        string page = await File.ReadAllTextAsync(path, cancellation);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var expected = new StringBuilder();
        var steps = new List<string[]>();
        int end = 0;
        foreach (Match block in Regex.Matches(page, "^```(?<language>csharp|text)\n(?<content>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline))
        {
            string content = block.Groups["content"].Value;
            if (block.Groups["language"].Value == "csharp")
            {
                files[FileName(content)] = content;
                continue;
            }

            // A step's files are the latest of each name; its text block is what they are answered with.
            Compilation compilation = Compile(files);
            string[] messages = await MessagesAsync(compilation, files);
            steps.Add(messages);
            string said = messages.Length > 0 ? string.Concat(messages) : Summary(compilation);
            expected.Append(page, end, block.Groups["content"].Index - end).Append(said);
            end = block.Groups["content"].Index + content.Length;
        }

        expected.Append(page, end, page.Length - end);
        if (Environment.GetEnvironmentVariable("AUTOENCODERS_UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            await File.WriteAllTextAsync(path, page = expected.ToString(), cancellation);

        Assert.All(steps.SkipLast(1), Assert.NotEmpty);
        Assert.Empty(steps[^1]);
        Assert.Equal(expected.ToString(), page);
    }

    private static Compilation Compile(IReadOnlyDictionary<string, string> files)
    {
        CSharpCompilationOptions options = Host.Options
            .WithOutputKind(OutputKind.ConsoleApplication)
            .WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress)]);
        return Host.Compile(ImplicitUsings).WithOptions(options).AddSyntaxTrees(files.Select(static file => Host.Parse(file.Value, file.Key)));
    }

    /// <summary>A line for each message, and a further one for each repair that an editor offers.</summary>
    private static async Task<string[]> MessagesAsync(Compilation compilation, IReadOnlyDictionary<string, string> files)
    {
        var lines = new List<string>();
        IReadOnlyList<Diagnostic> found = await Host.DiagnosticsAsync(compilation);
        foreach (Diagnostic diagnostic in found.OrderBy(static found => found.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static found => found.Location.SourceSpan.Start))
        {
            lines.Add(Line(diagnostic));
            if (diagnostic.Id.StartsWith("AE", StringComparison.Ordinal))
                lines.AddRange((await Fixing.OffersAsync(files[diagnostic.Location.SourceTree!.FilePath], diagnostic)).Select(static offer => $"    light bulb: {offer.Title}\n"));
        }

        return [.. lines];
    }

    // As a build prints it, without the link.
    private static string Line(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n";
    }

    private static string Summary(Compilation compilation) =>
        (string)Assert.IsAssignableFrom<IFieldSymbol>(Assert.Single(Host.Generate(compilation).Output.GetTypeByMetadataName(Model)!.GetMembers("Summary"))).ConstantValue! + "\n";

    private static string FileName(string code)
    {
        Match name = Regex.Match(code, "^// (\\w+\\.cs)\n");
        Assert.True(name.Success, $"A block does not begin with the name of its file: {code}");
        return name.Groups[1].Value;
    }

    private static string Docs([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs");
}
