using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Generator.CodeFixes;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Autoencoders.Generator.Tests;

public sealed class CodeFixTests
{
    private static readonly CodeFixProvider[] Fixes = [new MakePartialFix(), new SuggestionFix()];

    [Theory]
    [InlineData("NotPartial", "[Model, Input(8), Dense(8)] public partial class Net;")]
    [InlineData("NotPartialInPartial", "public partial class Outer { [Model, Input(8), Dense(8)] public partial class Net; }")]
    [InlineData("InClosedClass", "public partial class Outer { [Model, Input(8), Dense(8)] public partial class Net; }")]
    [InlineData("InClosedStructTwoLevelsOut", "public partial struct Outer { public partial class Middle { [Model, Input(8), Dense(8)] public partial class Net; } }")]
    [InlineData("UnknownFrom", "[Model, Input(8), Dense(4, Name = \"hidden\"), Code, Dense(8, From = \"hidden\")] public partial class Net;")]
    [InlineData("UnknownTo", "[Model, Input(8), Dense(8), Part(\"Features\", To = \"dense\")] public partial class Net;")]
    [InlineData("OutputMismatch", "[Model, Input(8), Dense(4), Code, Dense(8), Output(8)] public partial class Net;")]
    [InlineData("NotReconstructing", "[Model, Input(8), Dense(4), Code, Dense(8)] public partial class Net;")]
    public async Task Fix_RemovesTheMistake_AndChangesNothingElse(string name, string expected)
    {
        string repaired = await FixAsync(Markup.Parse(DiagnosticCases.Named(name).Source).Source);

        Assert.Equal(expected, repaired.Split('\n')[2]);
        Assert.Empty(await Host.DiagnosticsAsync(repaired));
    }

    [Fact]
    public async Task NamedSizes_AreRepairedToo()
    {
        string repaired = await FixAsync("#pragma warning disable CS1591\nusing Autoencoders;\n[Model, Input(3, 8), Dense(4), Output(sizes: new[] { 7, 1 })] public partial class Net;");

        Assert.Contains("Output(3, 4)", repaired, System.StringComparison.Ordinal);
        Assert.Empty(await Host.DiagnosticsAsync(repaired));
    }

    [Fact]
    public async Task EveryMistakeWithASuggestion_HasAFix()
    {
        foreach (DiagnosticCase mistake in DiagnosticCases.All)
        {
            foreach (Diagnostic diagnostic in await Host.OwnDiagnosticsAsync(Markup.Parse(mistake.Source).Source))
            {
                bool hasSuggestion = diagnostic.Properties.ContainsKey(Analysis.ModelAnalyzer.Suggestion);
                Assert.True(!hasSuggestion || new SuggestionFix().FixableDiagnosticIds.Contains(diagnostic.Id), diagnostic.Id);
            }
        }
    }

    [Fact]
    public void Fixes_CanRepairAll() => Assert.All(Fixes, static fix => Assert.NotNull(fix.GetFixAllProvider()));

    private static async Task<string> FixAsync(string source)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        Document document = workspace
            .AddProject("User", LanguageNames.CSharp)
            .WithParseOptions(Host.ParseOptions)
            .WithMetadataReferences(Host.References())
            .AddDocument("Model.cs", source, filePath: "Model.cs");
        Diagnostic diagnostic = Assert.Single(await Host.OwnDiagnosticsAsync(source));
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellation))!;
        diagnostic = Diagnostic.Create(
            Analysis.DiagnosticDescriptors.All.Single(rule => rule.Id == diagnostic.Id), Location.Create(tree, diagnostic.Location.SourceSpan), diagnostic.Properties);

        var actions = new List<CodeAction>();
        foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));

        CodeAction only = Assert.Single(actions);
        Assert.False(string.IsNullOrWhiteSpace(only.Title));
        ApplyChangesOperation operation = (await only.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single();
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(cancellation)).ToString();
    }
}
