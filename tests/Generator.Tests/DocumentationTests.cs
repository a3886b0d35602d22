using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

/// <summary>What the pages show compiles, without a warning of ours.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [InlineData("models.md", 6)]
    [InlineData("snapshots.md", 2)]
    public async System.Threading.Tasks.Task Examples_AreSound(string page, int count)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Pages(), page), TestContext.Current.CancellationToken);
        string[] examples = [.. Regex.Matches(text, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(static match => "using System;\nusing Autoencoders;\n" + match.Groups[1].Value)];

        Assert.Equal(count, examples.Length);
        foreach (string example in examples)
        {
            Assert.Empty(Host.Generate(example).Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static found => found.Severity == DiagnosticSeverity.Error));
            Assert.DoesNotContain(await Host.OwnDiagnosticsAsync(example), static found => found.Id != "AE0022");
        }
    }

    private static string Pages([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs");
}
