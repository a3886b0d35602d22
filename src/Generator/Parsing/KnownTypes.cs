using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Parsing;

/// <summary>Recognizes the library's own types; every attribute of a model is asked on every edit, so no name is put together for it.</summary>
internal static class KnownTypes
{
    private const string Library = "Autoencoders";

    /// <summary>Whether a type is the one of that full name: <c>Autoencoders.ModelAttribute</c>.</summary>
    public static bool Is(this ITypeSymbol? type, string fullName) =>
        type is { ContainingType: null, ContainingNamespace: { Name: Library, ContainingNamespace.IsGlobalNamespace: true } }
        && type is not INamedTypeSymbol { Arity: > 0 }
        && fullName.Length == Library.Length + 1 + type.Name.Length
        && fullName.EndsWith(type.Name, System.StringComparison.Ordinal);
}
