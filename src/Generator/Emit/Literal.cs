using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Autoencoders.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Emit;

/// <summary>Values as C# writes them, in no culture.</summary>
internal static class Literal
{
    /// <summary>The value of an argument.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Text(text),
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        float number => Number(number),
        Enum choice => EnumValue(choice),
        EquatableArray<int> sizes => "new global::Autoencoders.EquatableArray<int>([" + string.Join(", ", sizes.Select(static size => Of(size))) + "])",
        EquatableArray<string> names => "new global::Autoencoders.EquatableArray<string>([" + string.Join(", ", names.Select(static name => Of(name))) + "])",
        ModelSpec block => $"new global::Autoencoders.Models.ModelSpec({string.Join(", ", new[] { Text(block.Name) }.Concat(block.Declarations.Select(Of)))})",
        _ => "global::Autoencoders.Models.Argument.Unknown",
    };

    /// <summary>A line of a model.</summary>
    public static string Of(Declaration declaration) =>
        $"new global::Autoencoders.Models.Declaration({string.Join(", ", new[] { Text(declaration.Kind) }.Concat(declaration.Arguments.Select(Of)))})";

    private static string Of(Argument argument) => $"new global::Autoencoders.Models.Argument({Text(argument.Name)}, {Of(argument.Value)})";

    /// <summary>A text in quotes.</summary>
    public static string Text(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                literal.Append('\\').Append(c);
            else if (c == '\n')
                literal.Append("\\n");
            else if (c is < ' ' or '\u2028' or '\u2029' or '\u0085' || char.IsSurrogate(c))
                literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                literal.Append(c);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A name, escaped where it is a keyword.</summary>
    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>A text in an XML comment.</summary>
    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static string Number(float number) =>
        float.IsNaN(number) ? "float.NaN"
        : float.IsPositiveInfinity(number) ? "float.PositiveInfinity"
        : float.IsNegativeInfinity(number) ? "float.NegativeInfinity"
        : number.ToString("R", CultureInfo.InvariantCulture) + "f";

    private static string EnumValue(Enum value)
    {
        string type = "global::Autoencoders." + value.GetType().Name;
        return Enum.IsDefined(value.GetType(), value) ? type + "." + value : "(" + type + ")(" + value.ToString("D") + ")";
    }
}
