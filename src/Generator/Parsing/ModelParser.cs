using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Parsing;

/// <summary>Reads a marked class into a specification: the only way from symbols to models.</summary>
internal static class ModelParser
{
    public const string MarkerName = "Autoencoders.ModelAttribute";
    public const string BlockMarkerName = "Autoencoders.BlockAttribute";

    /// <summary>The model, or null where no other half can be written (the analyzer says why).</summary>
    public static ParsedModel? Parse(GeneratorAttributeSyntaxContext marked, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)marked.TargetSymbol;
        var part = (ClassDeclarationSyntax)marked.TargetNode;
        if (MarkedPart(type, cancellation) != part || !CanBeContinued(type, part) || !ProjectNeeds.AreMet(marked.SemanticModel.Compilation))
            return null;
        ModelSpec spec = ReadSpec(type, part, cancellation).Spec;
        if (spec.HasReservedName)
            return null;
        return new ParsedModel(
            HintNames.Of(type),
            Namespace(type),
            Headers(type),
            Identifier(type.Name),
            type.ToDisplayString(TypeFormat),
            IsDocumented(type, cancellation),
            spec);
    }

    /// <summary>The specification and, line by line, the attributes that it was read from.</summary>
    public static (ModelSpec Spec, IReadOnlyList<SourceLine> Lines) ReadSpec(INamedTypeSymbol type, ClassDeclarationSyntax part, CancellationToken cancellation) =>
        ReadSpec(type, part, new BlockParser(type, cancellation), cancellation);

    /// <summary>The same for a block, on the way to which others were read.</summary>
    public static (ModelSpec Spec, IReadOnlyList<SourceLine> Lines) ReadSpec(INamedTypeSymbol type, ClassDeclarationSyntax part, BlockParser blocks, CancellationToken cancellation)
    {
        // C# gives attributes no order, so it is taken from the source: the lists of one part, top to bottom.
        Dictionary<AttributeSyntax, AttributeData> data = type.GetAttributes()
            .Where(static attribute => AttributeReader.IsDeclaration(attribute.AttributeClass))
            .Select(attribute => (Syntax: attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax, Data: attribute))
            .Where(static pair => pair.Syntax is not null)
            .ToDictionary(static pair => pair.Syntax!, static pair => pair.Data);
        AttributeSyntax[] lines = part.AttributeLists.SelectMany(static list => list.Attributes).Where(data.ContainsKey).ToArray();
        cancellation.ThrowIfCancellationRequested();
        return (
            new ModelSpec(type.Name, new EquatableArray<Declaration>(lines.Select(line => AttributeReader.Read(data[line], blocks)))),
            lines.Select(line => new SourceLine(line, AttributeReader.Parameters(data[line]))).ToArray());
    }

    /// <summary>The attribute that makes a class a model or a block; null where it is neither.</summary>
    public static AttributeData? Marker(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass.Is(MarkerName) || attribute.AttributeClass.Is(BlockMarkerName));

    /// <summary>The part of the class that carries the marker; the first one where several do.</summary>
    public static ClassDeclarationSyntax? MarkedPart(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.GetAttributes()
            .FirstOrDefault(static attribute => attribute.AttributeClass.Is(MarkerName))
            ?.ApplicationSyntaxReference?.GetSyntax(cancellation)
            .FirstAncestorOrSelf<ClassDeclarationSyntax>();

    /// <summary>Whether generated code can add a part to the class without errors of its own.</summary>
    public static bool CanBeContinued(INamedTypeSymbol type, ClassDeclarationSyntax part) =>
        HasNames(type)
        && !type.IsStatic
        && !type.IsFileLocal
        && !HasForeignBase(type)
        && EnclosingTypes(type).Skip(1).All(static enclosing => !enclosing.IsFileLocal)
        && PrimaryConstructor(type) is null
        && part.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(IsPartial);

    /// <summary>Whether the class and all around it have names; half typed, one may have none yet.</summary>
    public static bool HasNames(INamedTypeSymbol type) => EnclosingTypes(type).All(static enclosing => enclosing.Name.Length > 0);

    /// <summary>Whether the class names a base of its own.</summary>
    public static bool HasForeignBase(INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error } known && !known.Is("Autoencoders.Model") && !known.Is("Autoencoders.MultiModel");

    /// <summary>The parameters of the class itself, on whichever part they stand; null where it has none.</summary>
    public static ParameterListSyntax? PrimaryConstructor(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(static reference => (reference.GetSyntax() as TypeDeclarationSyntax)?.ParameterList).FirstOrDefault(static list => list is not null);

    // Where a project writes no documentation file, the compiler reads such comments as ordinary ones.
    private static bool IsDocumented(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax(cancellation).GetLeadingTrivia())
            .Any(static trivia => trivia.Kind() is SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
                || (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia && IsDocumentation(trivia.ToString())));

    private static bool IsDocumentation(string comment) =>
        (comment.StartsWith("///", StringComparison.Ordinal) && !comment.StartsWith("////", StringComparison.Ordinal)) || (comment.StartsWith("/**", StringComparison.Ordinal) && comment.Length > 5);

    /// <summary>Whether a declaration is <c>partial</c>.</summary>
    public static bool IsPartial(TypeDeclarationSyntax declaration) => declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>The namespace that a class stands in, empty for the global one.</summary>
    public static string Namespace(INamedTypeSymbol type) => type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(NameFormat);

    /// <summary>The headers of the types around a class from the outside in, then its own.</summary>
    public static EquatableArray<string> Headers(INamedTypeSymbol type) => new(EnclosingTypes(type).Select(static enclosing => Header(enclosing)));

    private static readonly SymbolDisplayFormat NameFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat TypeFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static IEnumerable<INamedTypeSymbol> EnclosingTypes(INamedTypeSymbol type)
    {
        var types = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? at = type; at is not null; at = at.ContainingType)
            types.Push(at);
        return types;
    }

    // This writes: partial class Outer<T>
    private static string Header(INamedTypeSymbol type)
    {
        string keyword = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true } => "record",
            _ => "class",
        };
        return "partial " + keyword + " " + type.ToDisplayString(TypeFormat);
    }

    private static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
