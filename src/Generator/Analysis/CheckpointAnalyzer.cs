using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Autoencoders.Generator.Checkpoints;
using Autoencoders.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Autoencoders.Generator.Analysis;

/// <summary>Compares the weights of a model with a checkpoint that it loads, where the project lists that file among its <c>AdditionalFiles</c>.</summary>
/// <remarks>
/// <c>AdditionalText.GetText</c> is of no use here: the compiler refuses the project with CS2015 once a binary file is asked for its text. The
/// stream comes from the compiler's own resolver, so that the host decides what is read, and only files that the project names are.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CheckpointAnalyzer : DiagnosticAnalyzer
{
    private const string Extension = ".safetensors";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DiagnosticDescriptors.CheckpointMismatch];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            string[] files = start.Options.AdditionalFiles.Select(static file => file.Path).Where(static path => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)).OrderBy(static path => path, StringComparer.Ordinal).ToArray();
            if (files.Length == 0 || start.Compilation.GetTypeByMetadataName(ModelParser.MarkerName) is null || start.Compilation.Options.SourceReferenceResolver is not { } resolver)
                return;
            var models = new ModelTypes(start.CancellationToken);
            var known = new ConcurrentDictionary<string, Contents>(StringComparer.Ordinal);
            start.RegisterOperationAction(operation => Check(operation, models, files, file => known.GetOrAdd(file, path => Open(resolver, path))), OperationKind.Invocation);
        });
    }

    private static void Check(OperationAnalysisContext context, ModelTypes models, string[] files, Func<string, Contents> open)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "Load", Parameters.Length: 1 } || call.TargetMethod.ContainingType.ToDisplayString() != "Autoencoders.ModelBase" || models.FindSound(call.Instance?.Type) is not { } model)
            return;
        ImmutableArray<string> written = WrittenPath.Of(call.Arguments[0].Value, context.CancellationToken);
        string? first = null;
        foreach (string file in files.Where(file => WrittenPath.IsEnd(written, file)))
        {
            // Two files may end alike, and which is meant shows at run time only: something is wrong if neither fits.
            if (Mismatch(model, open(file), written[written.Length - 1]) is not { } mismatch)
                return;
            first ??= mismatch;
        }

        if (first is not null)
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.CheckpointMismatch, call.Arguments[0].Value.Syntax.GetLocation(), first));
    }

    private static string? Mismatch(Architecture model, Contents file, string name) =>
        file.Refusal is { } refusal ? $"{name} {refusal}. Save the weights of {model.Name} again."
        : file.Header is { } header ? CheckpointComparison.Mismatch(model, header, name)
        : null;

    private static Contents Open(SourceReferenceResolver resolver, string path)
    {
        try
        {
            using Stream file = resolver.OpenRead(path);
            return new Contents(CheckpointHeader.Read(file), null);
        }
        catch (FormatException broken)
        {
            return new Contents(null, broken.Message);
        }
        catch (Exception unreachable) when (unreachable is not OperationCanceledException)
        {
            return new Contents(null, null); // Not there, or not to be read now: then there is nothing to compare.
        }
    }

    /// <summary>What was found in a file: its header, or why it is refused, or neither where it cannot be opened.</summary>
    private sealed record Contents(CheckpointHeader? Header, string? Refusal);
}
