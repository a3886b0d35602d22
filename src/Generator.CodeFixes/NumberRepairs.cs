using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>Other numbers.</summary>
internal static class NumberRepairs
{
    // What people write in percent.
    private static readonly string[] Shares = ["rate", "Momentum"];

    /// <summary>Fewer groups, such that they divide the channels.</summary>
    public static IEnumerable<Repair> Divisors(Mistake mistake)
    {
        int channels = mistake.Entering?.Last ?? 0;
        int groups = mistake.Argument is null ? 32 : mistake.Value as int? ?? 0;
        for (int divisor = Math.Min(groups, channels); divisor > 0; divisor--)
        {
            if (channels % divisor == 0)
                yield return mistake.Argument is { } argument
                    ? Repair.Write(argument, Repairs.Text(divisor), "Divisor")
                    : new Repair("Write " + Repairs.Text(divisor), "Divisor", LineEdits.AddPositional(mistake.Line, Repairs.Text(divisor)));
        }
    }

    /// <summary>A share that was written in percent, a sign too many, an axis that does not exist, the batch among the sizes.</summary>
    public static IEnumerable<Repair> Sound(Mistake mistake)
    {
        if (mistake.Argument is not { } argument)
            yield break;
        if (mistake.Value is EquatableArray<int> sizes && sizes.Count > 1 && mistake.Declaration.Kind is "Input" or "Reshape")
            yield return Values(mistake, sizes.Skip(1));
        string? text = mistake.Value switch
        {
            float share and > 1 and <= 100 when mistake.Issue.Argument is { } name && (Shares.Contains(name) || name.EndsWith("Dropout", StringComparison.Ordinal)) => (share / 100).ToString(CultureInfo.InvariantCulture) + "f",
            float number and < 0 when !float.IsInfinity(number) => (-number).ToString(CultureInfo.InvariantCulture) + "f",
            int number and < 0 and > int.MinValue => Repairs.Text(-number),
            _ => null,
        };
        if (text is not null)
            yield return Repair.Write(argument, text, "Number");
        if (mistake.Value is int)
            yield return Repair.Write(argument, "-1", "Axis");
        if (mistake.Declaration.Kind == "Slice" && mistake.Entering is { Rank: 1 } whole && mistake.Declaration.Find("start")?.Value is int start && start >= 0 && start < whole.Last)
            yield return Repair.Write(argument, Repairs.Text(whole.Last - start), "Number");
    }

    /// <summary>The default or, where there is none, the least that can be.</summary>
    public static IEnumerable<Repair> Least(Mistake mistake) =>
        mistake.Argument is not { } argument || mistake.Value is not int ? []
        : argument.NameEquals is not null ? [Repair.Remove(argument)]
        : [new Repair("Write 1, the least", "Least", LineEdits.Replace(argument.Expression, "1"))];

    /// <summary>Each axis once, where one stands twice.</summary>
    public static IEnumerable<Repair> Orders(Mistake mistake)
    {
        if (mistake.Declaration.Kind != "Permute" || mistake.Value is not EquatableArray<int> axes || mistake.Entering?.Rank != axes.Count)
            yield break;
        int[] missing = Enumerable.Range(1, axes.Count).Except(axes).ToArray();
        for (int at = 0; at < axes.Count && missing.Length == 1; at++)
            yield return Values(mistake, axes.Select((axis, other) => other == at ? missing[0] : axis));
    }

    /// <summary>As many numbers as there are axes.</summary>
    public static IEnumerable<Repair> Lists(Mistake mistake)
    {
        if (mistake.Argument is not { } argument || mistake.Value is not EquatableArray<int> { Count: > 0 } list)
            yield break;
        if (mistake.Declaration.Kind == "Permute" && mistake.Entering is { } input)
            yield return Values(mistake, list.Concat(Enumerable.Range(1, input.Rank).Except(list)));
        else if (mistake.Node is { } node && node.InputShape is { Rank: > 1 } map && list.Count > map.Rank - 1)
            yield return new Repair("Write one number an axis", "Axes", LineEdits.Replace(argument.Expression, $"[{string.Join(", ", list.Skip(list.Count - map.Rank + 1).Select(Repairs.Text))}]"));
        yield return Repair.Write(argument, Repairs.Text(list[0]), "Axes");
    }

    /// <summary>The first number of a line, larger or smaller.</summary>
    public static IEnumerable<Repair> First(AttributeSyntax line, int more) =>
        LineEdits.First(line) is { Expression: LiteralExpressionSyntax { Token.Value: int number } } argument ? [Repair.Write(argument, Repairs.Text(number + more), "Number")] : [];

    /// <summary>The same for the layer in front.</summary>
    public static IEnumerable<Repair> Maker(Mistake mistake, int more) =>
        mistake.Before is { IsInput: false, Blocks.Count: 0 } before
            ? First(mistake.LineOf(before), more).Select(repair => repair with { Title = $"{repair.Title} for '{before.Name}'" })
            : [];

    /// <summary>The first number of the line halved, and so on; an input is as large as the data are.</summary>
    public static IEnumerable<Repair> Smaller(Mistake mistake)
    {
        if (mistake.Declaration.Kind == "Input" || LineEdits.First(mistake.Line) is not { Expression: LiteralExpressionSyntax { Token.Value: int number } } argument)
            yield break;
        for (int half = number / 2; half > 0; half /= 2)
            yield return Repair.Write(argument, half.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '_'), "Smaller");
    }

    /// <summary>As much as the model needs, with which the message begins: 407,050 parameters, ….</summary>
    public static IEnumerable<Repair> Budget(Mistake mistake)
    {
        string needed = mistake.Issue.Message.Split(' ')[0].Replace(",", "_");
        return mistake.Argument is null ? [] : [new Repair($"Raise the budget to {needed}", "Budget", LineEdits.Replace(mistake.Argument.Expression, needed))];
    }

    private static Repair Values(Mistake mistake, IEnumerable<int> sizes)
    {
        string text = string.Join(", ", sizes.Select(Repairs.Text));
        return new Repair("Write " + text, "Sizes", LineEdits.Values(mistake.Line, text));
    }
}
