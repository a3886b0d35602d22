using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Parsing;

/// <summary>Reads one attribute into one line of a specification.</summary>
internal static class AttributeReader
{
    private const string BaseName = "Autoencoders.DeclarationAttribute";

    /// <summary>Whether an attribute belongs to the language.</summary>
    public static bool IsDeclaration(INamedTypeSymbol? attribute) => Inherits(attribute, BaseName);

    /// <summary>The line: the attribute's name without <c>Attribute</c> and the arguments that stand there.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="blocks">Reads the class that <c>[Use&lt;T&gt;]</c> names.</param>
    public static Declaration Read(AttributeData attribute, BlockParser blocks) =>
        new(Kind(attribute), new EquatableArray<Argument>(Arguments(attribute).Concat(blocks.Arguments(attribute)).Concat(CustomLayerParser.Arguments(attribute))));

    /// <summary>The attribute's name without <c>Attribute</c>.</summary>
    public static string Kind(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.EndsWith("Attribute", System.StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    /// <summary>The names of the constructor's parameters.</summary>
    public static IReadOnlyList<string> Parameters(AttributeData attribute) =>
        attribute.AttributeConstructor?.Parameters.Select(static parameter => parameter.Name).ToArray() ?? [];

    // The attributes have no optional parameters, so every constructor argument was written.
    private static IEnumerable<Argument> Arguments(AttributeData attribute)
    {
        if (attribute.AttributeConstructor is { } constructor)
        {
            for (int i = 0; i < constructor.Parameters.Length && i < attribute.ConstructorArguments.Length; i++)
                yield return new Argument(constructor.Parameters[i].Name, Value(attribute.ConstructorArguments[i]));
        }

        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
            yield return new Argument(named.Key, Value(named.Value));
    }

    private static object? Value(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Error => Argument.Unknown,
        TypedConstantKind.Array when constant.IsNull => EquatableArray<int>.Empty,
        TypedConstantKind.Array => Values(constant.Values.Select(static item => item.Kind == TypedConstantKind.Primitive ? item.Value : null).ToArray()),
        TypedConstantKind.Enum => EnumValue(constant),
        TypedConstantKind.Primitive => constant.Value,
        _ => Argument.Unknown,
    };

    // Numbers, names, or sizes of both.
    private static object Values(object?[] items) =>
        items.All(static item => item is int) ? new EquatableArray<int>(items.Select(static item => (int)item!))
        : items.All(static item => item is string or int) ? new EquatableArray<string>(items.Select(static item => item as string ?? ((int)item!).ToString(CultureInfo.InvariantCulture)))
        : Argument.Unknown;

    private static object EnumValue(TypedConstant constant) => (constant.Type?.Name, constant.Value) switch
    {
        (nameof(Activation), int value) => (Activation)value,
        (nameof(Initializer), int value) => (Initializer)value,
        (nameof(Constraint), int value) => (Constraint)value,
        (nameof(Padding), int value) => (Padding)value,
        (nameof(Interpolation), int value) => (Interpolation)value,
        (nameof(MergeMode), int value) => (MergeMode)value,
        _ => Argument.Unknown,
    };

    private static bool Inherits(INamedTypeSymbol? type, string baseName)
    {
        for (INamedTypeSymbol? at = type?.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Is(baseName))
                return true;
        }

        return false;
    }
}
