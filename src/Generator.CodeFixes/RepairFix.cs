using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Changes lines of a model so that they fit. What might help is tried on the model, and only what leaves less to say is offered.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RepairFix : CodeFixProvider
{
    private const int MostOffers = 4;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [.. Repairs.Ids];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new RepairAll(static (model, issue, place) => Repairs.Of(model.Mistake(issue, place)).Select(repair => repair with { Key = Key(issue.Id, repair) }));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SourceText text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (await DocumentModels.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } models)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (models.At(models.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } model
                || model.Reported.FirstOrDefault(found => found.Issue.Id == diagnostic.Id && found.Place == diagnostic.Location.SourceSpan) is not { Issue: { } issue, Place: var place })
            {
                continue;
            }

            // Where nothing repairs the model as a whole, what gets it past this mistake to the next one does.
            var offers = new List<(Repair Repair, Document Document)>();
            (Repair, Document)? further = null;
            foreach (Repair repair in Repairs.Of(model.Mistake(issue, place)))
            {
                if (await models.TryAsync(context.Document, text, model, issue, repair, context.CancellationToken).ConfigureAwait(false) is not { } trial)
                    continue;
                if (trial.LeavesFewer)
                    offers.Add((repair, trial.Document));
                else
                    further ??= (repair, trial.Document);
                if (offers.Count == MostOffers)
                    break;
            }

            if (offers.Count == 0 && further is { } step)
                offers.Add(step);
            foreach ((Repair repair, Document repaired) in offers)
                context.RegisterCodeFix(CodeAction.Create(repair.Title, _ => Task.FromResult(repaired), equivalenceKey: Key(issue.Id, repair)), diagnostic);
        }
    }

    /// <summary>What ties a repair to the same one of another mistake.</summary>
    internal static string Key(string id, Repair repair) => id + repair.Key;
}
