using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Emit;

/// <summary>Values as C# writes them, in no culture.</summary>
internal static class Literal
{
    /// <summary>A number.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A truth value.</summary>
    public static string Of(bool flag) => flag ? "true" : "false";

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
}
