using System;
using System.Linq;
using Autoencoders.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.Analysis;

/// <summary>Finds the place in the source that an issue means.</summary>
internal static class IssueLocator
{
    /// <summary>The argument of that name, else the whole attribute.</summary>
    public static Location Locate(SourceLine line, string? argument)
    {
        if (argument is null || line.Syntax.ArgumentList is not { } list)
            return line.Syntax.GetLocation();
        AttributeArgumentSyntax? named = list.Arguments.FirstOrDefault(candidate =>
            IsCalled(candidate.NameEquals?.Name, argument) || IsCalled(candidate.NameColon?.Name, argument));
        bool isSizes = string.Equals(argument, "sizes", StringComparison.OrdinalIgnoreCase);
        if (named is not null)
            return isSizes ? named.GetLocation() : named.Expression.GetLocation(); // Several sizes cannot stand behind one name.

        AttributeArgumentSyntax[] positional = list.Arguments.Where(static candidate => candidate.NameEquals is null && candidate.NameColon is null).ToArray();
        int position = Position(line, argument);
        if (position < 0 || position >= positional.Length)
            return line.Syntax.GetLocation();

        // The last parameter takes all that is left: the sizes of [Input(28, 28, 1)].
        bool takesRest = position == line.Parameters.Count - 1;
        SyntaxNode last = positional[takesRest ? positional.Length - 1 : position].Expression;
        return Location.Create(line.Syntax.SyntaxTree, TextSpan.FromBounds(positional[position].Expression.SpanStart, last.Span.End));
    }

    private static int Position(SourceLine line, string argument)
    {
        for (int i = 0; i < line.Parameters.Count; i++)
        {
            if (string.Equals(line.Parameters[i], argument, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    private static bool IsCalled(SimpleNameSyntax? name, string argument) =>
        name is not null && string.Equals(name.Identifier.ValueText, argument, StringComparison.OrdinalIgnoreCase);
}
