using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Autoencoders.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Makes a class one that can be a model: takes away what stands in the way, marks it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeclarationFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        DiagnosticDescriptors.Generic.Id, DiagnosticDescriptors.AbstractOrStatic.Id, DiagnosticDescriptors.FileLocal.Id,
        DiagnosticDescriptors.HasBaseClass.Id, DiagnosticDescriptors.NotMarked.Id, DiagnosticDescriptors.UnsupportedForm.Id,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode? found = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (found?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } part || Of(diagnostic.Id, part, found) is not { } repair)
                continue;
            SourceText changed = text.WithChanges(repair.Changes.OrderBy(static change => change.Span.Start));
            context.RegisterCodeFix(
                CodeAction.Create(repair.Title, _ => Task.FromResult(context.Document.WithText(changed)), equivalenceKey: diagnostic.Id), diagnostic);
        }
    }

    private static Repair? Of(string id, TypeDeclarationSyntax part, SyntaxNode found)
    {
        if (id == DiagnosticDescriptors.Generic.Id && part is { TypeParameterList: { } parameters, ConstraintClauses.Count: 0 })
            return new Repair("Remove the type parameters", id, new TextChange(parameters.Span, ""));
        if (id == DiagnosticDescriptors.AbstractOrStatic.Id)
            return Without(part, id, SyntaxKind.AbstractKeyword, SyntaxKind.StaticKeyword);
        if (id == DiagnosticDescriptors.FileLocal.Id)
            return Without(part, id, SyntaxKind.FileKeyword);
        if (id == DiagnosticDescriptors.HasBaseClass.Id && part.BaseList is { } bases)
            return WithoutBase(bases, id);
        if (id == DiagnosticDescriptors.NotMarked.Id && found.FirstAncestorOrSelf<AttributeSyntax>() is not null)
            return new Repair("Mark it with [Model]", id, LineEdits.Before(part.AttributeLists[0].Attributes[0], "Model"));
        return id == DiagnosticDescriptors.UnsupportedForm.Id && part is RecordDeclarationSyntax { ParameterList: null } record
            ? new Repair("Make it a class", id, new TextChange(TextSpan.FromBounds(record.Keyword.SpanStart, (record.ClassOrStructKeyword.IsKind(SyntaxKind.None) ? record.Keyword : record.ClassOrStructKeyword).Span.End), "class"))
            : null;
    }

    private static Repair? Without(TypeDeclarationSyntax part, string id, params SyntaxKind[] kinds)
    {
        SyntaxToken modifier = part.Modifiers.FirstOrDefault(candidate => kinds.Contains(candidate.Kind()));
        return modifier.IsKind(SyntaxKind.None) ? null : new Repair($"Remove '{modifier.Text}'", id, new TextChange(TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), ""));
    }

    private static Repair WithoutBase(BaseListSyntax bases, string id)
    {
        BaseTypeSyntax own = bases.Types[0];
        TextSpan span = bases.Types.Count > 1
            ? TextSpan.FromBounds(own.SpanStart, bases.Types[1].SpanStart)
            : TextSpan.FromBounds(bases.ColonToken.GetPreviousToken().Span.End, bases.Span.End);
        return new Repair($"Remove the base class '{own}'", id, new TextChange(span, ""));
    }
}
