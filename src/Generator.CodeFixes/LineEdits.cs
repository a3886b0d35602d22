using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Changes to the lines of a model as text, so that everything around them stays as it was written.</summary>
internal static class LineEdits
{
    public static TextChange Before(AttributeSyntax line, string text) => new(new TextSpan(line.SpanStart, 0), text + ", ");

    public static TextChange After(AttributeSyntax line, string text) => new(new TextSpan(line.Span.End, 0), ", " + text);

    public static TextChange Replace(SyntaxNode node, string text) => new(node.Span, text);

    /// <summary>Takes a line out, with its comma or its brackets.</summary>
    public static TextChange Remove(AttributeSyntax line)
    {
        var list = (AttributeListSyntax)line.Parent!;
        if (list.Attributes.Count == 1)
            return new TextChange(TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart), "");
        return new TextChange(Within(line, list.Attributes), "");
    }

    /// <summary>Takes an argument out, with its comma or its parentheses.</summary>
    public static TextChange Remove(AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        return new TextChange(list.Arguments.Count == 1 ? list.Span : Within(argument, list.Arguments), "");
    }

    /// <summary>Adds <c>Name = value</c> behind all arguments.</summary>
    public static TextChange Add(AttributeSyntax line, string argument) =>
        line.ArgumentList is not { Arguments.Count: > 0 } list ? Only(line, argument) : new TextChange(new TextSpan(list.Arguments.Last().Span.End, 0), ", " + argument);

    /// <summary>Adds a value behind those that stand without a name.</summary>
    public static TextChange AddPositional(AttributeSyntax line, string argument)
    {
        if (line.ArgumentList is not { Arguments.Count: > 0 } list)
            return Only(line, argument);
        return list.Arguments.LastOrDefault(IsPositional) is { } last
            ? new TextChange(new TextSpan(last.Span.End, 0), ", " + argument)
            : new TextChange(new TextSpan(list.Arguments[0].SpanStart, 0), argument + ", ");
    }

    /// <summary>The argument that stands behind <c>name =</c>.</summary>
    public static AttributeArgumentSyntax? Named(AttributeSyntax line, string name) =>
        line.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>The first argument that stands without a name.</summary>
    public static AttributeArgumentSyntax? First(AttributeSyntax line) => line.ArgumentList?.Arguments.FirstOrDefault(IsPositional);

    /// <summary>Other values in the place of all that stand without a name.</summary>
    public static TextChange Values(AttributeSyntax line, string values) =>
        line.ArgumentList?.Arguments.Where(IsPositional).ToArray() is { Length: > 0 } written
            ? new TextChange(TextSpan.FromBounds(written[0].SpanStart, written[written.Length - 1].Span.End), values)
            : AddPositional(line, values);

    /// <summary>What a line would say after changes to it.</summary>
    public static string Text(AttributeSyntax line, params TextChange[] changes) =>
        SourceText.From(line.ToString()).WithChanges(changes.Select(change => new TextChange(new TextSpan(change.Span.Start - line.SpanStart, change.Span.Length), change.NewText ?? ""))).ToString();

    /// <summary>What a line would say without one of its named arguments, where it has that.</summary>
    public static string Without(AttributeSyntax line, string name) => Named(line, name) is { } argument ? Text(line, Remove(argument)) : line.ToString();

    public static bool IsPositional(AttributeArgumentSyntax argument) => argument.NameEquals is null && argument.NameColon is null;

    private static TextChange Only(AttributeSyntax line, string argument) =>
        new(line.ArgumentList?.Span ?? new TextSpan(line.Span.End, 0), "(" + argument + ")");

    private static TextSpan Within<T>(T node, SeparatedSyntaxList<T> list)
        where T : SyntaxNode
    {
        int at = list.IndexOf(node);
        return at > 0 ? TextSpan.FromBounds(list[at - 1].Span.End, node.Span.End) : TextSpan.FromBounds(node.SpanStart, list[1].SpanStart);
    }
}
