using System;
using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Writes down the names that layers have by default: a line put in between then renames none of the others, and checkpoints still fit.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(FreezeNames)), Shared]
public sealed class FreezeNames : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { AttributeLists.Count: > 0 } part || context.Span.Start > part.Identifier.Span.End
            || await DocumentModels.ReadAsync(context.Document, cancellation).ConfigureAwait(false) is not { } models
            || models.At(models.Root.FindNode(context.Span)) is not { } model || !model.Spec.Declarations.Any(static line => line.Kind is "Model" or "Block"))
        {
            return;
        }

        SourceText text = await context.Document.GetTextAsync(cancellation).ConfigureAwait(false);
        TextChange[] all = Changes(model, static _ => true);
        TextChange[] weighty = Changes(model, static nodes => nodes.Any(static node => node is { Weights.Count: > 0, CallOf: null }));
        foreach ((string title, TextChange[] changes) in new[] { ("Write the names of all layers", all), ("Write the names of all layers with weights", weighty.Length < all.Length ? weighty : []) })
        {
            if (changes.Length == 0)
                continue;
            Document frozen = context.Document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
            if (await DocumentModels.ReadAsync(frozen, cancellation).ConfigureAwait(false) is { } after && Names(after).SequenceEqual(Names(models)))
                context.RegisterRefactoring(CodeAction.Create(title, _ => Task.FromResult(frozen), equivalenceKey: title));
        }
    }

    private static TextChange[] Changes(ClassModel model, Func<IEnumerable<LayerNode>, bool> isMeant) =>
    [
        .. model.Architecture.Nodes
            .Where(node => !node.IsInput && model.Spec.Declarations[node.Declaration].Find("Name") is null)
            .GroupBy(static node => node.Declaration)
            .Where(nodes => IsCountedFromOne(nodes.Select(static node => node.Label).Distinct().ToArray()) && isMeant(nodes))
            .Select(nodes => LineEdits.Add(model.Sources[nodes.Key].Syntax, $"Name = \"{nodes.First().Label}\"")),
    ];

    // A line that repeats a block gives it several names; where they do not begin with the bare one, no Name yields them.
    private static bool IsCountedFromOne(string[] labels) => !labels.Where((label, turn) => turn > 0 && label != labels[0] + "_" + Repairs.Text(turn)).Any();

    // Names are keys of checkpoints, and members are what the user's code calls.
    private static IEnumerable<(string, string)> Names(DocumentModels models) =>
        models.Classes.SelectMany(static one => one.Architecture.Nodes).Select(static node => (node.Name, node.MemberName));
}
