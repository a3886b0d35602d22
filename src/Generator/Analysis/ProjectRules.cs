using Autoencoders.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Autoencoders.Generator.Analysis;

/// <summary>What is wrong with a project rather than with a model, said at each class whose other half is missing for it; the models' own mistakes come after.</summary>
internal static class ProjectRules
{
    public static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        AttributeData? marker = ModelParser.Marker(type) is { AttributeClass: { } found } model && found.ToDisplayString() == ModelParser.MarkerName ? model
            : CustomLayerParser.IsCustomLayer(type) ? CustomLayerParser.Marker(type) : null;
        if (marker?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation() is not { } place)
            return;
        context.ReportDiagnostic(ProjectNeeds.OldLanguage(context.Compilation) is { } language
            ? Diagnostic.Create(DiagnosticDescriptors.OldLanguage, place, type.Name, ProjectNeeds.Language.ToDisplayString(), language.ToDisplayString())
            : Diagnostic.Create(DiagnosticDescriptors.NoLibrary, place, type.Name));
    }
}
