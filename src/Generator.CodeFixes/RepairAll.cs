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
internal sealed class RepairAll : DocumentBasedFixAllProvider
{
    public static readonly RepairAll Instance = new();

    protected override async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (context.CodeActionEquivalenceKey is not { } key || await DocumentModels.ReadAsync(document, context.CancellationToken).ConfigureAwait(false) is not { } models)
            return document;
        while (await NextAsync(models, document, key, context.CancellationToken).ConfigureAwait(false) is { } next)
            (models, document) = next;
        return document;
    }

    // Each step leaves fewer mistakes, so there is a last one.
    private static async Task<(DocumentModels, Document)?> NextAsync(DocumentModels models, Document document, string key, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        foreach (ClassModel model in models.Classes)
        {
            foreach ((Issue issue, TextSpan place) in model.Reported)
            {
                foreach (Repair repair in Repairs.Of(model.Mistake(issue, place)).Where(repair => RepairFix.Key(issue.Id, repair) == key))
                {
                    if (await models.RepairedAsync(document, text, repair, cancellation).ConfigureAwait(false) is { } next)
                        return next;
                }
            }
        }

        return null;
    }
}
