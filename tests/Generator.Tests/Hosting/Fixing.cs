using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Generator.Analysis;
using Autoencoders.Generator.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Autoencoders.Generator.Tests.Hosting;

/// <summary>One way to repair a source.</summary>
/// <param name="Title">What the user is offered.</param>
/// <param name="Key">What ties it to the same repair elsewhere.</param>
/// <param name="Source">The repaired source.</param>
internal sealed record Repaired(string Title, string? Key, string Source);

/// <summary>Offers the code fixes for a diagnostic as an editor does.</summary>
internal static class Fixing
{
    public static IReadOnlyList<CodeFixProvider> Providers { get; } = [new MakePartialFix(), new SuggestionFix(), new DeclarationFix(), new StrayLinesFix(), new RenameModelFix(), new ShapeRuleFix(), new RepairFix()];

    /// <summary>All repairs that are offered for a diagnostic of a source, the first one first.</summary>
    public static async Task<IReadOnlyList<Repaired>> OffersAsync(string source, Diagnostic found)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        Document document = workspace
            .AddProject("User", LanguageNames.CSharp)
            .WithParseOptions(Host.ParseOptions)
            .WithCompilationOptions(Host.Options)
            .WithMetadataReferences(Host.References)
            .AddDocument("Model.cs", source, filePath: "Model.cs");
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellation))!;
        var diagnostic = Diagnostic.Create(
            DiagnosticDescriptors.All.Single(rule => rule.Id == found.Id), Location.Create(tree, found.Location.SourceSpan), found.Properties);

        var actions = new List<CodeAction>();
        foreach (CodeFixProvider fix in Providers.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));

        var offers = new List<Repaired>();
        foreach (CodeAction action in actions)
        {
            ApplyChangesOperation operation = (await action.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single();
            offers.Add(new Repaired(action.Title, action.EquivalenceKey, (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(cancellation)).ToString()));
        }

        return offers;
    }
}
