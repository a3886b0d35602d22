using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Parsing;

/// <summary>Names of generated files. One name twice, or one bad character, and the compiler drops the output of every model.</summary>
internal static class HintNames
{
    /// <summary>The full name: <c>Shop.Outer+Inner.g.cs</c>.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        var name = new StringBuilder();
        Append(name, type);
        return name.Append(".g.cs").ToString();
    }

    private static void Append(StringBuilder name, INamespaceOrTypeSymbol symbol)
    {
        if (symbol.ContainingType is { } enclosing)
        {
            Append(name, enclosing);
            name.Append('+');
        }
        else if (symbol.ContainingNamespace is { IsGlobalNamespace: false } space)
        {
            Append(name, space);
            name.Append('.');
        }

        // The arity's sign, and letters that the compiler allows in identifiers but not in file names, become what no identifier holds.
        foreach (char c in symbol.MetadataName)
        {
            if (c == '`')
                name.Append('-');
            else if (char.IsLetterOrDigit(c) || c == '_')
                name.Append(c);
            else
                name.Append('(').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)).Append(')');
        }

        // Two kinds of type under one name: the compiler refuses that, but the other models should not suffer from it.
        if (symbol is INamedTypeSymbol type && Container(symbol)?.GetTypeMembers(type.Name, type.Arity).Length > 1)
            name.Append('(').Append(type.IsRecord ? "Record" : "").Append(type.TypeKind).Append(')');
        if (HasTwin(symbol))
            name.Append('[').Append(string.Concat(symbol.Name.Select(static c => char.IsUpper(c) ? 'U' : 'l'))).Append(']');
    }

    // File names are compared without regard to case; a namespace or type that differs from another by case only gets its capitals marked.
    private static bool HasTwin(INamespaceOrTypeSymbol symbol) =>
        Container(symbol)?.GetMembers()
            .Any(other => other is INamespaceOrTypeSymbol && other.Name != symbol.Name && string.Equals(other.Name, symbol.Name, StringComparison.OrdinalIgnoreCase)) == true;

    private static INamespaceOrTypeSymbol? Container(INamespaceOrTypeSymbol symbol) => (INamespaceOrTypeSymbol?)symbol.ContainingType ?? symbol.ContainingNamespace;
}
