using System;
using System.Linq;
using Autoencoders.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Autoencoders.Generator.Analysis;

/// <summary>What the class of a layer of the user's own must be. One mistake, one error: the first rule that is broken.</summary>
internal static class CustomLayerRules
{
    public static void Check(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (CustomLayerParser.IsCustomLayer(type) && Find(context, type) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    private static Diagnostic? Find(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        Location name = type.Locations[0];
        if (type.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass.Is(CustomLayerParser.MarkerName)) is not { } marker)
            return Diagnostic.Create(DiagnosticDescriptors.ShapeRuleText, name, $"Layer '{type.Name}' has no shape rule. Write one in front of it: [ShapeRule(\"H,W,C -> H,W,C\")].");
        if (type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(context.CancellationToken)).OfType<ClassDeclarationSyntax>().FirstOrDefault(static part => !ModelParser.IsPartial(part)) is { } whole)
            return Diagnostic.Create(DiagnosticDescriptors.NotPartial, whole.Identifier.GetLocation(), type.Name);
        if (CustomLayerParser.Rule(type) is not { } rule)
            return null; // The compiler says what is wrong with the argument.
        try
        {
            ShapeRule.Parse(rule);
            return null;
        }
        catch (FormatException problem)
        {
            var line = (AttributeSyntax?)marker.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken);
            return Diagnostic.Create(DiagnosticDescriptors.ShapeRuleText, line?.ArgumentList?.Arguments.FirstOrDefault()?.GetLocation() ?? name, problem.Message);
        }
    }
}
