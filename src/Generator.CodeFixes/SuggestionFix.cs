using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Generator.Analysis;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Puts what the checker suggests in the place of what is wrong: the right size, the name that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SuggestionFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        IssueId.UnknownLayer, IssueId.OutputMismatch, IssueId.NotReconstructing, IssueId.UnknownSize,
        IssueId.ChannelsFirst, IssueId.NormalizationAxis, IssueId.AttentionHeadSize, IssueId.ActivationBeforeLast, IssueId.SoftmaxOfOne, IssueId.SamplingRange,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new RepairAll(static (_, issue, place) =>
        issue.Suggestion is { } suggestion ? [new Repair("Write " + suggestion, issue.Id, new TextChange(place, suggestion))] : []);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(static diagnostic => diagnostic.Properties.ContainsKey(ModelAnalyzer.Suggestion)))
        {
            string suggestion = diagnostic.Properties[ModelAnalyzer.Suggestion]!;
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Write " + suggestion,
                    cancellation => ReplaceAsync(context.Document, diagnostic.Location.SourceSpan, suggestion, cancellation),
                    equivalenceKey: diagnostic.Id),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> ReplaceAsync(Document document, TextSpan span, string text, CancellationToken cancellation)
    {
        SourceText source = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(source.WithChanges(new TextChange(span, text)));
    }
}
