using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Gives a layer of the user's own a shape rule that can be read: the one that was meant or, without a hint, that of a layer that keeps the shape.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ShapeRuleFix : CodeFixProvider
{
    private const string Kept = "... -> ...";
    private const string Arrow = "->";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [IssueId.ShapeRuleText];

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
            Repair? repair = found?.FirstAncestorOrSelf<AttributeSyntax>() is { } line ? Written(line) : found?.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } layer ? Added(layer, text) : null;
            if (repair is null)
                continue;
            SourceText changed = text.WithChanges(repair.Changes.OrderBy(static change => change.Span.Start));
            context.RegisterCodeFix(CodeAction.Create(repair.Title, _ => Task.FromResult(context.Document.WithText(changed)), equivalenceKey: diagnostic.Id + repair.Key), diagnostic);
        }
    }

    private static Repair? Written(AttributeSyntax line) =>
        LineEdits.First(line) is { Expression: LiteralExpressionSyntax { Token.Value: string written } } argument && Meant(written).FirstOrDefault(IsRule) is { } rule
            ? Repair.Write(argument, Repair.Quoted(rule), "Rule")
            : null;

    // Another arrow; one side only, which then is both; the rest of the axes on one side only.
    private static IEnumerable<string> Meant(string written)
    {
        yield return written.Replace("=>", Arrow).Replace("→", Arrow).Replace("-->", Arrow);
        if (!written.Contains(Arrow))
            yield return $"{written} {Arrow} {written}";
        int arrow = written.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow >= 0)
        {
            yield return "..., " + written;
            yield return $"{written.Substring(0, arrow).Trim()} {Arrow} ..., {written.Substring(arrow + Arrow.Length).Trim()}";
        }

        yield return Kept;
    }

    private static bool IsRule(string text)
    {
        try
        {
            ShapeRule.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // The generated half declares Forward, so that what is written continues it.
    private static Repair Added(ClassDeclarationSyntax layer, SourceText text)
    {
        string indent = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(layer.SpanStart).Start, layer.SpanStart));
        var changes = new List<TextChange> { new(new TextSpan(layer.SpanStart, 0), $"[ShapeRule(\"{Kept}\")]" + (indent.Trim().Length == 0 ? "\n" + indent : " ")) };
        if (layer.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(static method => method.Identifier.ValueText == "Forward" && !method.Modifiers.Any(SyntaxKind.PartialKeyword)) is { } forward)
            changes.Add(new TextChange(new TextSpan(forward.ReturnType.SpanStart, 0), "partial "));
        return new Repair($"Add [ShapeRule(\"{Kept}\")]", "Rule", [.. changes]);
    }
}
