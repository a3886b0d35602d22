using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.Analysis;

/// <summary>Finds the place in the source that an issue means.</summary>
internal static class IssueLocator
{
    /// <summary>The argument of that name, else the whole attribute.</summary>
    public static Location Locate(AttributeSyntax line, string? argument)
    {
        if (argument is null || line.ArgumentList is not { } list)
            return line.GetLocation();
        AttributeArgumentSyntax? named = list.Arguments.FirstOrDefault(candidate =>
            IsCalled(candidate.NameEquals?.Name, argument) || IsCalled(candidate.NameColon?.Name, argument));
        bool isSizes = string.Equals(argument, "sizes", StringComparison.OrdinalIgnoreCase);
        if (named is not null)
            return isSizes ? named.GetLocation() : named.Expression.GetLocation(); // Several sizes cannot stand behind one name.

        // A line has at most two positional arguments, except for its sizes, which stand alone.
        AttributeArgumentSyntax[] positional = list.Arguments.Where(static candidate => candidate.NameEquals is null && candidate.NameColon is null).ToArray();
        if (positional.Length == 0)
            return line.GetLocation();
        if (isSizes)
            return Location.Create(line.SyntaxTree, TextSpan.FromBounds(positional[0].SpanStart, positional[positional.Length - 1].Span.End));
        bool isSecond = string.Equals(argument, "activation", StringComparison.OrdinalIgnoreCase);
        return positional[isSecond && positional.Length > 1 ? 1 : 0].Expression.GetLocation();
    }

    private static bool IsCalled(SimpleNameSyntax? name, string argument) =>
        name is not null && string.Equals(name.Identifier.ValueText, argument, StringComparison.OrdinalIgnoreCase);
}
