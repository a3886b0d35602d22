using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Generator.Analysis;
using Autoencoders.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Moves lines that stand on another part of a class to the part that is marked, in the same file or in another one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StrayLinesFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticDescriptors.LayersOnAnotherPart.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? semantics = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } stray
                || semantics?.GetDeclaredSymbol(stray, context.CancellationToken) is not INamedTypeSymbol type
                || Marked(type, context.CancellationToken) is not { } marked || context.Document.Project.Solution.GetDocument(marked.SyntaxTree) is not { } home)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create("Move the lines to the marked part", cancellation => MoveAsync(context.Document, stray, home, marked, Lines(type, stray), cancellation), equivalenceKey: diagnostic.Id), diagnostic);
        }
    }

    private static ClassDeclarationSyntax? Marked(INamedTypeSymbol type, CancellationToken cancellation) =>
        ModelParser.Marker(type)?.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<ClassDeclarationSyntax>();

    private static AttributeSyntax[] Lines(INamedTypeSymbol type, TypeDeclarationSyntax stray)
    {
        var lines = new HashSet<SyntaxNode?>(type.GetAttributes()
            .Where(static attribute => AttributeReader.IsDeclaration(attribute.AttributeClass)).Select(static attribute => attribute.ApplicationSyntaxReference?.GetSyntax()));
        return stray.AttributeLists.SelectMany(static list => list.Attributes).Where(lines.Contains).ToArray();
    }

    // The lines, in their order, go behind those of the marked part.
    private static async Task<Solution> MoveAsync(Document document, TypeDeclarationSyntax stray, Document home, ClassDeclarationSyntax marked, AttributeSyntax[] lines, CancellationToken cancellation)
    {
        var changes = new List<(DocumentId, TextChange)>();
        foreach (AttributeListSyntax list in stray.AttributeLists)
        {
            AttributeSyntax[] going = list.Attributes.Where(lines.Contains).ToArray();
            if (going.Length == list.Attributes.Count)
                changes.Add((document.Id, new TextChange(TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart), "")));
            else
                changes.AddRange(going.Select(line => (document.Id, LineEdits.Remove(line))));
        }

        changes.Add((home.Id, LineEdits.After(marked.AttributeLists.Last().Attributes.Last(), string.Join(", ", lines.Select(static line => line.ToString())))));
        Solution solution = document.Project.Solution;
        foreach (IGrouping<DocumentId, TextChange> file in changes.GroupBy(static change => change.Item1, static change => change.Item2))
        {
            SourceText text = await solution.GetDocument(file.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(file.Key, text.WithChanges(file.OrderBy(static change => change.Span.Start)));
        }

        return solution;
    }
}
