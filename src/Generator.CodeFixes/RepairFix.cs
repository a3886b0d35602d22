using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Generator.Parsing;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Changes lines of a model so that they fit. What might help is tried on the model, and only what leaves nothing to say is offered.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RepairFix : CodeFixProvider
{
    private const int MostOffers = 3;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [.. Repairs.Ids];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (await ReadAsync(context.Document, null, context.CancellationToken).ConfigureAwait(false) is not { } models)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            AttributeSyntax? line = models.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>();
            int at = models.Parts.FindIndex(part => part == line?.FirstAncestorOrSelf<ClassDeclarationSyntax>());
            if (line is null || at < 0 || Find(models, at, line, diagnostic) is not { } mistake)
                continue;
            int errors = Errors(models, at);
            int offers = 0;
            foreach (Repair repair in Repairs.Of(mistake))
            {
                SourceText changed = text.WithChanges(repair.Changes.OrderBy(static change => change.Span.Start));
                if (await ReadAsync(context.Document.WithText(changed), models.Parts.Count, context.CancellationToken).ConfigureAwait(false) is not { } after
                    || Errors(after, at) >= errors || after.CompilerErrors > models.CompilerErrors)
                {
                    continue;
                }

                context.RegisterCodeFix(
                    CodeAction.Create(repair.Title, _ => Task.FromResult(context.Document.WithText(changed)), equivalenceKey: diagnostic.Id + repair.Key), diagnostic);
                if (++offers == MostOffers)
                    break;
            }
        }
    }

    private static Mistake? Find(Models models, int at, AttributeSyntax line, Diagnostic diagnostic)
    {
        (ModelSpec spec, IReadOnlyList<SourceLine> lines) = models.Specs[at];
        Architecture architecture = ModelChecker.Check(spec);
        Issue? issue = architecture.Issues.FirstOrDefault(issue => issue.Id == diagnostic.Id && !issue.IsElsewhere && lines[issue.Declaration].Syntax == line);
        AttributeArgumentSyntax? argument = diagnostic.Location.SourceSpan == line.Span
            ? null
            : models.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeArgumentSyntax>()
                ?? line.ArgumentList?.Arguments.FirstOrDefault(candidate => diagnostic.Location.SourceSpan.OverlapsWith(candidate.Span));
        return issue is null ? null : new Mistake(spec, architecture, lines, issue, argument);
    }

    // A part counts with everything that is said about it, so that no repair trades one mistake for another; what is merely thought of it is none.
    private static int Errors(Models models, int at) => ModelChecker.Check(models.Specs[at].Spec).Issues.Count(static issue => !issue.IsHint);

    // The classes of a document as models; null where a change has added or lost one.
    private static async Task<Models?> ReadAsync(Document document, int? count, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantics)
            return null;
        var parts = root.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(static part => part.AttributeLists.Count > 0).ToList();
        if (count is { } wanted && parts.Count != wanted)
            return null;
        var specs = new List<(ModelSpec, IReadOnlyList<SourceLine>)>();
        int errors = 0;
        foreach (ClassDeclarationSyntax part in parts)
        {
            if (semantics.GetDeclaredSymbol(part, cancellation) is not INamedTypeSymbol type)
                return null;
            specs.Add(ModelParser.ReadSpec(type, part, cancellation));
            errors += part.AttributeLists.Sum(list => semantics.GetDiagnostics(list.Span, cancellation).Count(static found => found.Severity == DiagnosticSeverity.Error));
        }

        return new Models(root, parts, specs, errors);
    }

    private sealed record Models(SyntaxNode Root, List<ClassDeclarationSyntax> Parts, List<(ModelSpec Spec, IReadOnlyList<SourceLine> Lines)> Specs, int CompilerErrors);
}
