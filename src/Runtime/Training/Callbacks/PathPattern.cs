using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Autoencoders.Training;

/// <summary>A file's name with places for values, formatted as in Python, <c>{epoch:02d}</c>, or as in C#, <c>{epoch:00}</c>.</summary>
internal sealed partial class PathPattern
{
    private readonly string _pattern;
    private readonly List<Part> _parts = [];

    /// <summary>Reads a pattern; <c>{{</c> and <c>}}</c> stand for braces.</summary>
    /// <exception cref="ArgumentException">A brace has no other, or a format is unknown.</exception>
    public PathPattern(string pattern)
    {
        _pattern = pattern;
        int end = 0;
        foreach (Match match in Places().Matches(pattern))
        {
            Add(pattern[end..match.Index]);
            end = match.Index + match.Length;
            if (match.ValueSpan is "{{" or "}}")
                _parts.Add(new Part(match.Value[..1], null, ""));
            else
                _parts.Add(new Part("", match.Groups["key"].Value, match.Groups["format"].Value));
        }

        Add(pattern[end..]);
        Format(static _ => 0.5);
    }

    /// <summary>The names of the values, without <c>epoch</c> and <c>batch</c>, which are whole numbers.</summary>
    public IEnumerable<string> Keys => _parts.Select(static part => part.Key).OfType<string>().Where(static key => !IsWhole(key));

    /// <summary>Whether the number of the step is a part of the name.</summary>
    public bool HasBatch => _parts.Any(static part => part.Key == "batch");

    /// <summary>A name such as there will be, where all of them are in one folder; null where the folder has a value in its name.</summary>
    public string? Example => Format(static _ => 1) is { } one && Path.GetDirectoryName(one) == Path.GetDirectoryName(Format(static _ => 2)) ? one : null;

    /// <summary>The name for some values; null where one of them is missing.</summary>
    /// <param name="value">A value by its name.</param>
    public string? Format(Func<string, double?> value)
    {
        var path = new StringBuilder();
        foreach (Part part in _parts)
        {
            path.Append(part.Text);
            if (part.Key is not { } key)
                continue;
            if (value(key) is not { } number)
                return null;
            path.Append(IsWhole(key) ? Whole((long)number, part) : Real(number, part));
        }

        return path.ToString();
    }

    private static bool IsWhole(string key) => key is "epoch" or "batch";

    private void Add(string text)
    {
        if (text.AsSpan().IndexOfAny('{', '}') >= 0)
            throw new ArgumentException($"The path '{_pattern}' has a brace without its other; a place for a value is written {{epoch:02d}}, a brace itself {{{{ or }}}}.", "path");
        _parts.Add(new Part(text, null, ""));
    }

    private string Whole(long number, Part part)
    {
        Match python = Python().Match(part.Format);
        if (!python.Success)
            return part.Format.Length == 0 ? number.ToString(CultureInfo.InvariantCulture) : OwnFormat(number, part);
        return python.Groups["kind"].ValueSpan is "" or "d" && !python.Groups["precision"].Success
            ? Pad(number.ToString(CultureInfo.InvariantCulture), python)
            : Pad(ByKind(number, python, part), python);
    }

    private string Real(double number, Part part)
    {
        Match python = Python().Match(part.Format);
        return python.Success ? Pad(ByKind(number, python, part), python)
            : part.Format.Length == 0 ? PythonNumber.Shortest(number)
            : double.IsFinite(number) ? OwnFormat(number, part)
            : PythonNumber.Shortest(number);
    }

    private string ByKind(double number, Match python, Part part)
    {
        int precision = python.Groups["precision"].Success ? int.Parse(python.Groups["precision"].ValueSpan, CultureInfo.InvariantCulture) : 6;
        return python.Groups["kind"].Value switch
        {
            "f" => PythonNumber.Fixed(number, precision),
            "e" => PythonNumber.Exponential(number, precision),
            "g" => PythonNumber.General(number, precision),
            "" => PythonNumber.Shortest(number),
            _ => throw Unknown(part),
        };
    }

    private string OwnFormat(IFormattable number, Part part)
    {
        if (!Own().IsMatch(part.Format))
            throw Unknown(part);
        try
        {
            return number.ToString(part.Format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw Unknown(part);
        }
    }

    private ArgumentException Unknown(Part part) =>
        new($"The path '{_pattern}' asks for {part.Key} as '{part.Format}', which is no format for it; write {(IsWhole(part.Key!) ? "{epoch:02d} or {epoch:00}" : "{val_loss:.2f} or {val_loss:F2}")}.", "path");

    private static string Pad(string text, Match python)
    {
        int width = python.Groups["width"].Success ? int.Parse(python.Groups["width"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (python.Groups["zero"].Length == 0)
            return text.PadLeft(width);
        return text[0] == '-' ? "-" + text[1..].PadLeft(width - 1, '0') : text.PadLeft(width, '0');
    }

    [GeneratedRegex(@"\{\{|\}\}|\{(?<key>[A-Za-z_][^{}:]*)(:(?<format>[^{}]*))?\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Places();

    // Without a letter only a width is Python's: 0.00 is C#.
    [GeneratedRegex(@"^(?<zero>0?)((?<width>[1-9][0-9]?)?(\.(?<precision>[0-9]{1,2}))?(?<kind>[dfeg])|(?<width>[1-9][0-9]?))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Python();

    [GeneratedRegex(@"^([DFEGNPR][0-9]{0,2}|[0#][0#.]*([eE][+-]?0+)?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Own();

    private sealed record Part(string Text, string? Key, string Format);
}
