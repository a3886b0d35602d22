using System;
using System.Globalization;

namespace Autoencoders;

/// <summary>A size that a model names rather than writes: <c>H</c> in <c>[Input("H", "W", 1)]</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="MultipleOf">What divides every value, at least 1.</param>
/// <param name="Min">The smallest value, at least 1.</param>
/// <param name="Max">The largest value; <see cref="int.MaxValue"/> for none.</param>
public sealed record NamedSize(string Name, int MultipleOf = 1, int Min = 1, int Max = int.MaxValue)
{
    /// <summary>The value in a model that was made for chosen sizes; null in a model as it is written.</summary>
    public int? Value { get; init; }

    /// <summary>What the model turned out to take of what is declared; null where it takes all of that.</summary>
    public NamedSize? Needed { get; init; }

    /// <summary>The smallest value that is a multiple and not below <see cref="Min"/>.</summary>
    internal long First => ((long)Min + MultipleOf - 1) / MultipleOf * MultipleOf;

    /// <summary>Whether a value is declared to be possible.</summary>
    /// <param name="value">The value.</param>
    public bool Allows(int value) => value >= Min && value <= Max && value % MultipleOf == 0;

    /// <summary>The multiple of a step nearest above a number, or the largest possible value below.</summary>
    internal int Near(long wanted, long step)
    {
        long value = (Math.Max(wanted, Min) + step - 1) / step * step;
        if (value > Max)
            value = Max / step * step;
        return (int)(value >= First ? value : Max / MultipleOf * MultipleOf);
    }

    /// <summary>The size in words: <c>H, a multiple of 4 from 8 on</c>.</summary>
    public override string ToString() => Name + Condition;

    // ", a multiple of 4 from 8 to 64".
    internal string Condition =>
        (MultipleOf > 1 ? ", a multiple of " + Text(MultipleOf) : "")
        + (First <= MultipleOf && Max == int.MaxValue ? "" : (MultipleOf > 1 ? " " : ", ") + (Max == int.MaxValue ? $"from {Text((int)First)} on" : First <= MultipleOf ? "up to " + Text(Max) : $"from {Text((int)First)} to {Text(Max)}"));

    /// <summary>The line that declares it: <c>Dim("H", MultipleOf = 4)</c>.</summary>
    public string Declaration =>
        $"Dim(\"{Name}\"{(MultipleOf > 1 ? ", MultipleOf = " + Text(MultipleOf) : "")}{(Min > 1 && First > MultipleOf ? ", Min = " + Text((int)First) : "")}{(Max < int.MaxValue ? ", Max = " + Text(Max) : "")})";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
