using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Renames a class that is called like a member which a model is given, wherever it is used.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RenameModelFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [IssueId.InvalidName];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await DocumentModels.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } models)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            AttributeSyntax? marker = models.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>();
            if (marker?.ArgumentList is not null || models.At(marker) is not { Spec: { HasReservedName: true } spec } model || models.Semantics.GetDeclaredSymbol(model.Part, context.CancellationToken) is not { } type)
                continue;
            string name = spec.Name + "Model";
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Rename it to '{name}'",
                    cancellation => Renamer.RenameSymbolAsync(context.Document.Project.Solution, type, default(SymbolRenameOptions), name, cancellation),
                    equivalenceKey: nameof(RenameModelFix)),
                diagnostic);
        }
    }
}
