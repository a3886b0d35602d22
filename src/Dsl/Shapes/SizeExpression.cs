using System;
using System.Collections.Generic;
using System.Globalization;

namespace Autoencoders;

/// <summary>A size in a shape rule: <c>H/2</c>, <c>block*block*C</c>. Sums of products of names, numbers and brackets.</summary>
internal sealed class SizeExpression
{
    private readonly string _rule;
    private readonly List<string> _names = [];
    private readonly Func<Func<string, long?>, long> _value;
    private int _at;

    private SizeExpression(string text, string rule)
    {
        Text = text;
        _rule = rule;
        _value = Sum();
        if (_at < text.Length)
            throw Strange();
    }

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>The names in it.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static SizeExpression Parse(string text, string rule) => new(text, rule);

    /// <summary>Computes the size.</summary>
    /// <param name="known">The value of a name; null for an unknown one.</param>
    /// <param name="value">The size.</param>
    /// <returns>Why there is none; null where there is.</returns>
    public string? Evaluate(Func<string, long?> known, out long value)
    {
        try
        {
            value = _value(known);
            return null;
        }
        catch (Unsolvable problem)
        {
            value = 0;
            return problem.Message;
        }
        catch (OverflowException)
        {
            value = 0;
            return Text + " is larger than any size";
        }
    }

    private Func<Func<string, long?>, long> Sum()
    {
        Func<Func<string, long?>, long> left = Product();
        while (Takes("+") is { } sign || (sign = Takes("-")) is not null)
        {
            Func<Func<string, long?>, long> first = left, second = Product();
            bool adds = sign == "+";
            left = known => checked(adds ? first(known) + second(known) : first(known) - second(known));
        }

        return left;
    }

    private Func<Func<string, long?>, long> Product()
    {
        Func<Func<string, long?>, long> left = Factor();
        while (Takes("*") is { } sign || (sign = Takes("//")) is not null || (sign = Takes("/")) is not null)
        {
            Func<Func<string, long?>, long> first = left, second = Factor();
            left = sign == "*" ? known => checked(first(known) * second(known)) : known => Quotient(first(known), second(known), rounds: sign == "//");
        }

        return left;
    }

    private Func<Func<string, long?>, long> Factor()
    {
        if (Takes("(") is not null)
        {
            Func<Func<string, long?>, long> inner = Sum();
            return Takes(")") is not null ? inner : throw Strange();
        }

        int first = _at;
        while (_at < Text.Length && (char.IsLetterOrDigit(Text[_at]) || Text[_at] == '_'))
            _at++;
        string word = Text.Substring(first, _at - first);
        if (ShapeRule.IsName(word))
        {
            _names.Add(word);
            return known => known(word) ?? throw new Unsolvable($"{word} is neither an axis nor a whole-number argument of the layer");
        }

        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? _ => number : throw Strange();
    }

    private long Quotient(long dividend, long divisor, bool rounds)
    {
        if (divisor == 0)
            throw new Unsolvable(Text + " divides by 0");
        if (!rounds && dividend % divisor != 0)
            throw new Unsolvable(string.Format(CultureInfo.InvariantCulture, "in {0}, {1} cannot be divided by {2} without a remainder", Text, dividend, divisor));
        return dividend / divisor;
    }

    private string? Takes(string sign)
    {
        while (_at < Text.Length && Text[_at] == ' ')
            _at++;
        if (string.CompareOrdinal(Text, _at, sign, 0, sign.Length) != 0)
            return null;
        _at += sign.Length;
        while (_at < Text.Length && Text[_at] == ' ')
            _at++;
        return sign;
    }

    private FormatException Strange() => new($"The rule '{_rule}' cannot be read at '{Text.Substring(Math.Min(_at, Text.Length))}' in '{Text}'. A size is made of names, whole numbers, + - * / // and brackets.");

    private sealed class Unsolvable(string message) : Exception(message);
}
