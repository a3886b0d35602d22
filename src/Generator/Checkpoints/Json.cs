using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Autoencoders.Generator.Checkpoints;

/// <summary>Reads JSON: as much of a library as a compiler's plug-in, which brings no other assemblies, can have.</summary>
/// <remarks>Objects become <see cref="JsonObject"/>, arrays lists, strings strings, numbers <see cref="JsonNumber"/>; the rest bool or null. RFC 8259.</remarks>
internal sealed class Json
{
    // Headers nest three deep; what nests further is no header, and must not eat the compiler's stack.
    private const int MostDepth = 32;

    private readonly string _text;
    private int _at;

    private Json(string text) => _text = text;

    /// <summary>Reads a text that is one value.</summary>
    /// <exception cref="FormatException">It is not; the message says where.</exception>
    public static object? Read(string text)
    {
        var json = new Json(text);
        object? value = json.Value(0);
        json.SkipSpace();
        return json._at == text.Length ? value : throw json.Unexpected();
    }

    private object? Value(int depth)
    {
        SkipSpace();
        if (depth > MostDepth)
            throw Unexpected();
        char next = Peek();
        return next switch
        {
            '{' => Object(depth),
            '[' => Array(depth),
            '"' => Text(),
            't' => Word("true", true),
            'f' => Word("false", false),
            'n' => Word("null", null),
            _ => next == '-' || IsDigit(next) ? Number() : throw Unexpected(),
        };
    }

    private JsonObject Object(int depth)
    {
        var members = new List<KeyValuePair<string, object?>>();
        _at++;
        SkipSpace();
        while (Peek() != '}')
        {
            if (members.Count > 0)
                Expect(',');
            SkipSpace();
            if (Peek() != '"')
                throw Unexpected();
            string name = Text();
            SkipSpace();
            Expect(':');
            members.Add(new KeyValuePair<string, object?>(name, Value(depth + 1)));
            SkipSpace();
        }

        _at++;
        return new JsonObject(members);
    }

    private List<object?> Array(int depth)
    {
        var items = new List<object?>();
        _at++;
        SkipSpace();
        while (Peek() != ']')
        {
            if (items.Count > 0)
                Expect(',');
            items.Add(Value(depth + 1));
            SkipSpace();
        }

        _at++;
        return items;
    }

    private string Text()
    {
        var text = new StringBuilder();
        for (_at++; Peek() != '"'; _at++)
        {
            if (Peek() < ' ')
                throw Unexpected();
            if (Peek() != '\\')
            {
                text.Append(Peek());
                continue;
            }

            _at++;
            int escaped = "\"\\/bfnrt".IndexOf(Peek());
            if (escaped >= 0)
                text.Append("\"\\/\b\f\n\r\t"[escaped]);
            else if (Peek() == 'u' && _at + 4 < _text.Length && ushort.TryParse(_text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
                (_, _at) = (text.Append((char)code), _at + 4);
            else
                throw Unexpected();
        }

        _at++;
        return text.ToString();
    }

    private JsonNumber Number()
    {
        int start = _at;
        while (_at < _text.Length && (IsDigit(_text[_at]) || "+-.eE".IndexOf(_text[_at]) >= 0))
            _at++;
        return new JsonNumber(_text.Substring(start, _at - start));
    }

    private object? Word(string word, object? value)
    {
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
            throw Unexpected();
        _at += word.Length;
        return value;
    }

    private void Expect(char wanted)
    {
        if (Peek() != wanted)
            throw Unexpected();
        _at++;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r')
            _at++;
    }

    private char Peek() => _at < _text.Length ? _text[_at] : throw Unexpected();

    private FormatException Unexpected() => new("at character " + (_at + 1).ToString(CultureInfo.InvariantCulture));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}

/// <summary>An object: names and values in the order of the text.</summary>
/// <param name="Members">The names, one of which may stand twice, with their values.</param>
internal sealed record JsonObject(IReadOnlyList<KeyValuePair<string, object?>> Members)
{
    /// <summary>The last value of a name; null where there is none.</summary>
    public object? Find(string name)
    {
        object? found = null;
        foreach (KeyValuePair<string, object?> member in Members)
            found = member.Key == name ? member.Value : found;
        return found;
    }
}

/// <summary>A number as it is written.</summary>
/// <param name="Text">Its digits and signs.</param>
internal sealed record JsonNumber(string Text)
{
    /// <summary>The whole number from 0 up that this is; null for another.</summary>
    public long? Whole => long.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
