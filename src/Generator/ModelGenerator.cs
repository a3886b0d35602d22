using Autoencoders.Generator.Emit;
using Autoencoders.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator;

/// <summary>Writes the other half of every <c>[Model]</c> class. It reports nothing; <c>ModelAnalyzer</c> does.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Symbols end here: what goes on is values, equal when the model is equal, wherever it stands in its file.
        IncrementalValuesProvider<ParsedModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ModelParser.MarkerName,
                static (node, _) => node is ClassDeclarationSyntax,
                static (marked, cancellation) => ModelParser.Parse(marked, cancellation))
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(TrackingNames.Parse);

        // One file a model, so that an edit rewrites the file of that model only.
        IncrementalValuesProvider<GeneratedFile> files = models
            .Select(static (model, cancellation) => ModelEmitter.Emit(model, cancellation))
            .WithTrackingName(TrackingNames.Emit);

        context.RegisterSourceOutput(files, static (output, file) =>
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            output.AddSource(file.HintName, file.Source);
        });
    }
}
