using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>Reads layers of the user's own: attribute classes with a shape rule, and the lines that use them.</summary>
internal static class CustomLayerParser
{
    public const string BaseName = "Autoencoders.CustomLayerAttribute";
    public const string MarkerName = "Autoencoders.ShapeRuleAttribute";

    // What every layer takes; these say nothing to the layer's own code.
    private static readonly HashSet<string> Common = ["Name", "From", "Trainable", "TimeDistributed"];

    /// <summary>Whether a class is such a layer.</summary>
    public static bool IsCustomLayer(INamedTypeSymbol? type) => type?.BaseType.Is(BaseName) == true;

    /// <summary>What a line of such a layer says beyond its own arguments.</summary>
    public static IEnumerable<Argument> Arguments(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type || !IsCustomLayer(type))
            return [];
        return
        [
            new Argument(CustomLayerArguments.Rule, Rule(type) ?? ""),
            new Argument(CustomLayerArguments.Code, Creation(attribute, type)),
            new Argument(CustomLayerArguments.HasBackward, HasBackward(type)),
        ];
    }

    /// <summary>The other half of such a class, or null where none can be written (the analyzer says why).</summary>
    public static ParsedCustomLayer? Parse(GeneratorAttributeSyntaxContext marked, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var type = (INamedTypeSymbol)marked.TargetSymbol;
        var part = (ClassDeclarationSyntax)marked.TargetNode;
        SyntaxNode? first = Marker(type)?.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<ClassDeclarationSyntax>();
        if (first != part || !ProjectNeeds.AreMet(marked.SemanticModel.Compilation) || !IsCustomLayer(type) || !ModelParser.HasNames(type) || !part.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(ModelParser.IsPartial))
            return null;
        return new ParsedCustomLayer(HintNames.Of(type), ModelParser.Namespace(type), ModelParser.Headers(type), Rule(type) ?? "", HasBackward(type));
    }

    /// <summary>The text of the shape rule; null for a class without.</summary>
    public static string? Rule(INamedTypeSymbol type) =>
        Marker(type)?.ConstructorArguments.Select(static argument => argument.Value as string).FirstOrDefault();

    /// <summary>The attribute that gives a layer its shape rule; the first one where several stand, which the compiler refuses.</summary>
    public static AttributeData? Marker(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass.Is(MarkerName));

    // In source the method itself; from another assembly, where private methods cannot be seen, the constant beside it.
    private static bool HasBackward(INamedTypeSymbol type) =>
        type.GetMembers("Backward").OfType<IMethodSymbol>().Any(static method => !method.IsPartialDefinition || method.PartialImplementationPart is not null)
        || type.GetMembers("HasBackward").OfType<IFieldSymbol>().Any(static field => field.DeclaringSyntaxReferences.Length == 0 && field.ConstantValue is true);

    // This writes: new global::Shop.SpaceToDepthAttribute(2) { Fill = 0.5f }
    private static string Creation(AttributeData attribute, INamedTypeSymbol type)
    {
        string properties = string.Join(", ", attribute.NamedArguments.Where(static named => !Common.Contains(named.Key)).Select(static named => named.Key + " = " + Value(named.Value)));
        return $"new {type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}({string.Join(", ", attribute.ConstructorArguments.Select(Value))})" + (properties.Length == 0 ? "" : " { " + properties + " }");
    }

    private static string Value(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Array when !constant.IsNull => $"new {constant.Type!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)} {{ {string.Join(", ", constant.Values.Select(Value))} }}",
        TypedConstantKind.Enum => $"({constant.Type!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})({constant.Value})",
        TypedConstantKind.Type when constant.Value is ITypeSymbol named => $"typeof({named.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})",
        TypedConstantKind.Primitive => constant.Value is null ? "null" : SymbolDisplay.FormatPrimitive(constant.Value, quoteStrings: true, useHexadecimalNumbers: false) + (constant.Value is float ? "f" : ""),
        _ => "default!",
    };
}
