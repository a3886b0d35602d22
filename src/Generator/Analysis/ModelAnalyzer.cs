using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Autoencoders.Generator.Emit.Torch;
using Autoencoders.Generator.Parsing;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Autoencoders.Generator.Analysis;

/// <summary>Says what is wrong with a model, while it is typed, on the attribute or argument that is wrong.</summary>
/// <remarks>
/// An analyzer rather than the generator, so that <c>#pragma</c> and <c>.editorconfig</c> work and an editor that runs
/// generators on save only still shows mistakes at once.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The key under which a diagnostic carries the text that would repair its place.</summary>
    public const string Suggestion = nameof(Suggestion);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(ModelParser.MarkerName) is not null)
            {
                bool hasTorch = TorchReference.IsIn(start.Compilation);
                if (ProjectNeeds.AreMet(start.Compilation))
                    start.RegisterSymbolAction(symbol => AnalyzeType(symbol, hasTorch), SymbolKind.NamedType);
                else
                    start.RegisterSymbolAction(ProjectRules.Check, SymbolKind.NamedType);
            }
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, bool hasTorch)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        CancellationToken cancellation = context.CancellationToken;
        AttributeData[] lines = type.GetAttributes().Where(static attribute => AttributeReader.IsDeclaration(attribute.AttributeClass)).ToArray();
        CustomLayerRules.Check(context, type);
        if (lines.Length == 0)
            return;
        if (ModelParser.Marker(type) is not { } marker)
        {
            Report(context, DiagnosticDescriptors.NotMarked, lines[0], AttributeReader.Kind(lines[0]), type.Name);
            return;
        }

        if (marker.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } markedPart)
            return;
        if (marker.AttributeClass.Is(ModelParser.MarkerName))
            DeclarationRules.Check(context, type, markedPart);
        if (!ReportStrayLines(context, type, markedPart, lines) && markedPart is ClassDeclarationSyntax part)
            CheckModel(context, type, part, hasTorch && marker.AttributeClass.Is(ModelParser.MarkerName));
    }

    // One mistake, one error: the first stray line of each other part, and nothing of a model that lacks these lines.
    private static bool ReportStrayLines(SymbolAnalysisContext context, INamedTypeSymbol type, TypeDeclarationSyntax markedPart, AttributeData[] lines)
    {
        var strays = lines
            .Select(line => (Line: line, Part: line.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>()))
            .Where(pair => pair.Part is not null && pair.Part != markedPart)
            .GroupBy(static pair => pair.Part)
            .ToArray();
        foreach (var part in strays)
        {
            AttributeData first = part.OrderBy(static pair => pair.Line.ApplicationSyntaxReference!.Span.Start).First().Line;
            Report(context, DiagnosticDescriptors.LayersOnAnotherPart, first, AttributeReader.Kind(first), type.Name);
        }

        return strays.Length > 0;
    }

    private static void CheckModel(SymbolAnalysisContext context, INamedTypeSymbol type, ClassDeclarationSyntax part, bool needsTorchForm)
    {
        (ModelSpec spec, var lines) = ModelParser.ReadSpec(type, part, context.CancellationToken);
        if (lines.Count == 0)
            return; // Half typed: the marker stands on something that is no class yet.
        Architecture architecture = ModelChecker.Check(spec);
        foreach (Issue issue in architecture.Issues.Where(static issue => !issue.IsElsewhere))
        {
            Location[] related = issue.Related is { } at ? [lines[at].Syntax.GetLocation()] : [];
            ImmutableDictionary<string, string?> properties = issue.Suggestion is null
                ? ImmutableDictionary<string, string?>.Empty
                : ImmutableDictionary<string, string?>.Empty.Add(Suggestion, issue.Suggestion);
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.Of(issue.Id), IssueLocator.Locate(lines[issue.Declaration], issue.Argument), related, properties, issue.Message));
        }

        if (needsTorchForm && architecture.IsSound && TorchKinds.Refusal(architecture) is ({ } node, { } reason))
            Report(context, DiagnosticDescriptors.NoTorchForm, lines[node.Declaration].Syntax, node.RowKind, node.Label, reason, type.Name);
    }

    private static void Report(SymbolAnalysisContext context, DiagnosticDescriptor rule, AttributeData line, params object[] arguments) =>
        Report(context, rule, line.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken), arguments);

    private static void Report(SymbolAnalysisContext context, DiagnosticDescriptor rule, SyntaxNode? line, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, line?.GetLocation(), arguments));
}
