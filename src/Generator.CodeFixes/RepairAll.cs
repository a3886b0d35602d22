using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Makes the same repair everywhere in a document: one after the other, since each is tried on what the one before left.</summary>
/// <remarks>Repairs that are made side by side could give two layers the same free name; and behind a mistake that is gone, another may show.</remarks>
/// <param name="repairs">What might repair a mistake; each is tried.</param>
internal sealed class RepairAll(Func<ClassModel, Issue, TextSpan, IEnumerable<Repair>> repairs) : DocumentBasedFixAllProvider
{
    // Each step leaves fewer mistakes or ones further down, so there is a last one; this is for a mistake of ours.
    private const int MostSteps = 1_000;

    protected override async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (context.CodeActionEquivalenceKey is not { } key || await DocumentModels.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } models)
            return document;
        for (int step = 0; step < MostSteps && await NextAsync(models, document, key, context.CancellationToken).ConfigureAwait(false) is { } next; step++)
            (models, document) = (next.Models, next.Document);
        return document;
    }

    private async Task<Trial?> NextAsync(DocumentModels models, Document document, string key, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        foreach (ClassModel model in models.Classes)
        {
            foreach ((Issue issue, TextSpan place) in model.Reported)
            {
                foreach (Repair repair in repairs(model, issue, place).Where(repair => repair.Key == key))
                {
                    if (await models.TryAsync(document, text, model, issue, repair, cancellation).ConfigureAwait(false) is { } trial)
                        return trial;
                }
            }
        }

        return null;
    }
}
