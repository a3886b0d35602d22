using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Autoencoders.Models;

/// <summary>Reads the text of a specification from left to right.</summary>
/// <param name="text">The text.</param>
internal sealed class SpecificationReader(string text)
{
    // Far beyond what is written by hand; a damaged text must not exhaust the stack.
    private const int DeepestBlock = 200;

    private int _at;
    private int _depth;

    /// <summary>The model; nothing may follow it.</summary>
    public ModelSpec Whole()
    {
        string version = Run(IsDigit);
        if (version.Length == 0 || !Follows(' '))
            throw new FormatException("The text is no specification of a model: it does not start with a version and a space.");
        if (version != SpecificationText.Version.ToString(CultureInfo.InvariantCulture))
            throw new FormatException($"The specification is of version {version}, and this version of Autoencoders reads version {SpecificationText.Version.ToString(CultureInfo.InvariantCulture)}.");
        ModelSpec model = Model('\n');
        return _at == text.Length ? model : throw Damaged("the end or a new line");
    }

    private ModelSpec Model(char separator)
    {
        string name = Word();
        var lines = new List<Declaration>();
        while (Follows(separator))
        {
            if (separator == ';')
                Expect(' ');
            lines.Add(Line());
        }

        return new ModelSpec(name, new EquatableArray<Declaration>(lines));
    }

    private Declaration Line()
    {
        string kind = Word();
        var arguments = new List<Argument>();
        if (Follows('('))
        {
            do
                arguments.Add(Argument());
            while (Next());
            Expect(')');
        }

        return new Declaration(kind, new EquatableArray<Argument>(arguments));
    }

    private Argument Argument()
    {
        string name = Word();
        Expect(':');
        Expect(' ');
        return new Argument(name, Value());
    }

    private object? Value() => Peek() switch
    {
        '\'' => Quoted(),
        '[' => List(),
        '{' => Block(),
        '-' or (>= '0' and <= '9') => Number(),
        '?' when Follows('?') => Models.Argument.Unknown,
        _ => Named(),
    };

    private ModelSpec Block()
    {
        Expect('{');
        if (++_depth > DeepestBlock)
            throw Damaged($"blocks of at most {DeepestBlock.ToString(CultureInfo.InvariantCulture)} levels");
        ModelSpec block = Model(';');
        _depth--;
        Expect('}');
        return block;
    }

    private object List()
    {
        Expect('[');
        if (Follows(']'))
            return EquatableArray<int>.Empty;
        var numbers = new List<int>();
        var texts = new List<string>();
        bool isText = Peek() == '\'';
        do
        {
            if (isText)
                texts.Add(Quoted());
            else
                numbers.Add(Integer());
        }
        while (Next());
        Expect(']');
        return isText ? new EquatableArray<string>(texts) : new EquatableArray<int>(numbers);
    }

    private object Number()
    {
        int start = _at;
        string number = Run(static c => IsDigit(c) || c is '-' or '+' or '.' or 'E');
        if (number == "-" && Peek() == 'I' && Run(char.IsLetter) == "Infinity")
            return float.NegativeInfinity;
        if (Follows('f') && float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out float real))
            return number == "-0" ? -0f : real;
        if (Follows('L') && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long large))
            return large;
        return int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int integer) ? integer : throw Damaged("a number", start);
    }

    private int Integer()
    {
        int start = _at;
        return Number() is int number ? number : throw Damaged("a whole number", start);
    }

    private object? Named()
    {
        int start = _at;
        string word = Run(IsWordCharacter);
        switch (word)
        {
            case "null":
                return null;
            case "true":
                return true;
            case "false":
                return false;
            case "NaN":
                return float.NaN;
            case "Infinity":
                return float.PositiveInfinity;
            case "text" when Follows('['):
                Expect(']');
                return EquatableArray<string>.Empty;
        }

        if (!SpecificationEnums.Contains(word))
            throw Damaged("a value", start);
        if (Follows('('))
        {
            object numbered = SpecificationEnums.Value(word, Integer());
            Expect(')');
            return numbered;
        }

        Expect('.');
        string name = Run(IsWordCharacter);
        return SpecificationEnums.Value(word, name)
            ?? throw new FormatException($"The specification names {word}.{name}, which this version of Autoencoders does not know; it is damaged, or of a newer version.");
    }

    private string Word()
    {
        if (Peek() == '\'')
            return Quoted();
        int start = _at;
        string word = Run(IsWordCharacter);
        return SpecificationText.IsWord(word) ? word : throw Damaged("a name", start);
    }

    private string Quoted()
    {
        Expect('\'');
        var words = new StringBuilder();
        while (!Follows('\''))
        {
            if (!Follows('\\'))
                words.Append(Peek() is { } c and >= ' ' ? c : throw Damaged("the quote's end"));
            else if (Follows('u'))
                words.Append(Escaped());
            else
                words.Append(Peek() is '\'' or '\\' ? text[_at] : throw Damaged("', \\ or u"));
            _at++;
        }

        return words.ToString();
    }

    // Leaves the last digit to be passed.
    private char Escaped()
    {
        if (_at + 4 > text.Length || !int.TryParse(text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
            throw Damaged("four hexadecimal digits");
        _at += 3;
        return (char)code;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c == '_';

    private char? Peek() => _at < text.Length ? text[_at] : null;

    private bool Follows(char c)
    {
        if (Peek() != c)
            return false;
        _at++;
        return true;
    }

    private bool Next()
    {
        if (!Follows(','))
            return false;
        Expect(' ');
        return true;
    }

    private void Expect(char c)
    {
        if (!Follows(c))
            throw Damaged($"'{c}'");
    }

    private string Run(Func<char, bool> belongs)
    {
        int start = _at;
        while (_at < text.Length && belongs(text[_at]))
            _at++;
        return text.Substring(start, _at - start);
    }

    private FormatException Damaged(string expected, int? at = null)
    {
        int place = at ?? _at;
        string found = place >= text.Length ? "the end" : $"'{text.Substring(place, Math.Min(12, text.Length - place)).Replace("\n", "\\n")}'";
        return new FormatException($"The specification is damaged at character {(place + 1).ToString(CultureInfo.InvariantCulture)}: expected {expected}, found {found}.");
    }
}
