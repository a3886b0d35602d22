using Autoencoders.Generator.Emit;
using Autoencoders.Generator.Emit.Torch;
using Autoencoders.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator;

/// <summary>Writes the other half of every <c>[Model]</c> class and of every layer of the user's own. It reports nothing; <c>ModelAnalyzer</c> does.</summary>
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

        // Of the whole compilation, only this one bit goes on.
        IncrementalValueProvider<bool> hasTorch = context.CompilationProvider
            .Select(static (compilation, _) => TorchReference.IsIn(compilation))
            .WithTrackingName(TrackingNames.FindTorch);

        IncrementalValuesProvider<GeneratedFile> modules = models.Combine(hasTorch)
            .Where(static pair => pair.Right)
            .Select(static (pair, cancellation) => TorchModuleEmitter.Emit(pair.Left, cancellation))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(TrackingNames.EmitTorch);

        IncrementalValuesProvider<GeneratedFile> layers = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                CustomLayerParser.MarkerName,
                static (node, _) => node is ClassDeclarationSyntax,
                static (marked, cancellation) => CustomLayerParser.Parse(marked, cancellation))
            .Where(static layer => layer is not null)
            .Select(static (layer, _) => CustomLayerEmitter.Emit(layer!))
            .WithTrackingName(TrackingNames.EmitLayer);

        context.RegisterSourceOutput(files, Add);
        context.RegisterSourceOutput(modules, Add);
        context.RegisterSourceOutput(layers, Add);
    }

    private static void Add(SourceProductionContext output, GeneratedFile file)
    {
        output.CancellationToken.ThrowIfCancellationRequested();
        output.AddSource(file.HintName, file.Source);
    }
}
