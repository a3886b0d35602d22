using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Offers the names of earlier layers, each with its shape, where a line of a model names one: <c>From = "…"</c>, <c>[Add("…")]</c>.</summary>
[ExportCompletionProvider(nameof(LayerNameCompletion), LanguageNames.CSharp), Shared]
public sealed class LayerNameCompletion : CompletionProvider
{
    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion && trigger.Character == '"';

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        if (await LayerNames.AtAsync(context.Document, context.Position, context.CancellationToken).ConfigureAwait(false) is not { } names)
            return;
        context.CompletionListSpan = names.Place;
        context.IsExclusive = true;
        context.AddItems(names.Layers.Select(static (layer, at) => CompletionItem.Create(
            layer.Name, sortText: at.ToString("D5", CultureInfo.InvariantCulture), tags: ImmutableArray.Create(WellKnownTags.Property), inlineDescription: layer.Shape)));
    }
}
