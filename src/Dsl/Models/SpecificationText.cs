using System;
using System.Globalization;
using System.Text;

namespace Autoencoders.Models;

/// <summary>A specification as text: a version, the model's name, then a line for each of its lines.</summary>
/// <remarks>
/// <code>
/// 1 SimpleAutoencoder
/// Model
/// Input(sizes: [784])
/// Dense(units: 32, activation: Activation.Relu)
/// Code
/// Dense(units: 784, activation: Activation.Sigmoid, Name: 'out')
/// </code>
/// Equal specifications give equal texts. A name that is not a plain word stands in quotes; a block stands in braces: <c>{Name; Line; Line}</c>;
/// <c>?</c> is <see cref="Argument.Unknown"/>.
/// </remarks>
public static class SpecificationText
{
    /// <summary>The version that is written, and the newest that is read.</summary>
    public const int Version = 1;

    /// <summary>What stands for a list of texts without any; <c>[]</c> is one of numbers.</summary>
    internal const string NoTexts = "text[]";

    /// <summary>Writes a specification; lines end with <c>\n</c>, the last one without.</summary>
    /// <param name="spec">The model.</param>
    /// <exception cref="ArgumentNullException"><paramref name="spec"/> is null.</exception>
    public static string Write(ModelSpec spec)
    {
        if (spec is null)
            throw new ArgumentNullException(nameof(spec));
        var text = new StringBuilder();
        text.Append(Version.ToString(CultureInfo.InvariantCulture)).Append(' ');
        Model(text, spec, "\n");
        return text.ToString();
    }

    /// <summary>Reads a specification.</summary>
    /// <param name="text">What <see cref="Write"/> made.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is damaged, or of a newer version; the message says what was found where.</exception>
    public static ModelSpec Read(string text) => new SpecificationReader(text ?? throw new ArgumentNullException(nameof(text))).Whole();

    /// <summary>Whether a name stands without quotes: letters, digits and underscores that do not start with a digit.</summary>
    internal static bool IsWord(string name) => Names.IsIdentifier(name);

    private static void Model(StringBuilder text, ModelSpec spec, string separator)
    {
        Word(text, spec.Name);
        foreach (Declaration line in spec.Declarations)
        {
            text.Append(separator);
            Line(text, line);
        }
    }

    private static void Line(StringBuilder text, Declaration line)
    {
        Word(text, line.Kind);
        for (int at = 0; at < line.Arguments.Count; at++)
        {
            text.Append(at == 0 ? "(" : ", ");
            Word(text, line.Arguments[at].Name);
            text.Append(": ");
            Value(text, line.Arguments[at].Value);
        }

        if (line.Arguments.Count > 0)
            text.Append(')');
    }

    private static void Value(StringBuilder text, object? value)
    {
        switch (value)
        {
            case string words:
                Quoted(text, words);
                break;
            case EquatableArray<string> { Count: > 0 } texts:
                List(text, texts, static (text, item) => Value(text, item));
                break;
            case EquatableArray<int> numbers:
                List(text, numbers, static (text, item) => Value(text, item));
                break;
            case ModelSpec block:
                text.Append('{');
                Model(text, block, "; ");
                text.Append('}');
                break;
            default:
                text.Append(Plain(value));
                break;
        }
    }

    private static string Plain(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        float number => Number(number),
        EquatableArray<string> => NoTexts,
        Enum choice when SpecificationEnums.Contains(choice.GetType().Name) => choice.GetType().Name + Choice(choice.ToString()),
        _ => "?",
    };

    // What an enum has no name for, it prints as a number.
    private static string Choice(string name) => IsWord(name) ? "." + name : "(" + name + ")";

    // .NET Framework, where some compilers run, writes neither infinity nor zero's sign as .NET does.
    private static string Number(float number) =>
        float.IsNaN(number) ? "NaN"
        : float.IsPositiveInfinity(number) ? "Infinity"
        : float.IsNegativeInfinity(number) ? "-Infinity"
        : number == 0 ? (1 / number < 0 ? "-0f" : "0f")
        : number.ToString("R", CultureInfo.InvariantCulture) + "f";

    private static void List<T>(StringBuilder text, EquatableArray<T> items, Action<StringBuilder, T> write)
    {
        text.Append('[');
        for (int at = 0; at < items.Count; at++)
        {
            text.Append(at == 0 ? "" : ", ");
            write(text, items[at]);
        }

        text.Append(']');
    }

    private static void Word(StringBuilder text, string name)
    {
        if (IsWord(name))
            text.Append(name);
        else
            Quoted(text, name);
    }

    // A text in metadata is UTF-8, which has no half of a pair.
    private static void Quoted(StringBuilder text, string words)
    {
        text.Append('\'');
        foreach (char c in words)
        {
            if (c is '\'' or '\\')
                text.Append('\\').Append(c);
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029')
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        text.Append('\'');
    }
}
