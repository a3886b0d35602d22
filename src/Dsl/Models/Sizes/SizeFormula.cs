using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Writes the sizes of a shape in terms of the named ones, from the cases that were worked through: <c>(H/2, W/2, 16)</c>.</summary>
/// <param name="sizes">The named sizes.</param>
/// <param name="example">The case from which the others are varied.</param>
/// <param name="varied">The cases in which each size was varied, by its value.</param>
/// <param name="period">In steps of this, sizes are linear.</param>
internal sealed class SizeFormula(IReadOnlyList<NamedSize> sizes, SizeCase example, IReadOnlyList<IReadOnlyList<SizeCase>> varied, long period)
{
    private const string Unknown = "?";
    private const long MostTimes = 16;

    /// <summary>The shapes of a node, in names.</summary>
    public LayerNode Write(LayerNode node, int at) => node with
    {
        OutputShape = Shape(found => found.Nodes[at].OutputShape, found => found.Nodes[at].InputShape),
        InputShape = Shape(found => found.Nodes[at].InputShape, null),
        InputShapes = new EquatableArray<Shape?>(node.InputShapes.Select((_, slot) => Shape(found => found.Nodes[at].InputShapes[slot], null))),
    };

    private Shape? Shape(Func<Architecture, Shape?> select, Func<Architecture, Shape?>? from)
    {
        if (select(example.Architecture) is not { } shape)
            return null;
        string[] texts = [.. Enumerable.Range(0, shape.Rank).Select(axis => Size(found => select(found)!.Value[axis]) ?? Product(axis, select, from))];
        return texts.All(static text => text.All(char.IsDigit)) ? shape : new Shape(shape, texts);
    }

    // A size that depends on one name at most; null where it depends on several.
    private string? Size(Func<Architecture, int> select)
    {
        int value = select(example.Architecture);
        int[] on = [.. Enumerable.Range(0, sizes.Count).Where(at => varied[at].Any(found => select(found.Architecture) != value))];
        return on.Length == 0 ? Text(value) : on.Length > 1 ? null : Linear(sizes[on[0]], [.. varied[on[0]].Select(found => (found.Values[on[0]], select(found.Architecture)))]);
    }

    // What a view joins into one axis: the product of leading or of all axes that enter.
    private string Product(int axis, Func<Architecture, Shape?> select, Func<Architecture, Shape?>? from)
    {
        if (from?.Invoke(example.Architecture) is not { } input)
            return Unknown;
        for (int axes = input.Rank; axes > 1; axes--)
        {
            if (!varied.SelectMany(static cases => cases).All(found => Autoencoders.Shape.Product(from(found.Architecture)!.Value.Sizes.Take(axes)) == select(found.Architecture)!.Value[axis]))
                continue;
            string?[] factors = [.. Enumerable.Range(0, axes).Select(factor => Size(found => from(found)!.Value[factor]))];
            if (factors.All(static factor => factor is not null and not Unknown))
                return string.Join("*", factors.Where(static factor => factor != "1").Select(static factor => factor!.All(char.IsLetterOrDigit) ? factor : "(" + factor + ")"));
        }

        return Unknown;
    }

    // a·((n + b)/c) + d, with the simplest numbers that give every case; the division cuts off the remainder.
    private string Linear(NamedSize size, (int Size, int Value)[] points)
    {
        (int first, int low) = points[0];
        long length = Divisors.LeastCommonMultiple(size.MultipleOf, period);
        (int last, int high) = Array.FindLast(points, point => (point.Size - first) % length == 0);
        long rise = high - low, run = last - first;
        long common = Divisors.GreatestCommonDivisor(Math.Abs(rise), run);
        if (common == 0 || rise <= 0)
            return Unknown;
        for (long times = 1; times <= MostTimes; times++)
        {
            long factor = rise / common * times, divisor = run / common * times;
            for (long before = 0; before < divisor && divisor <= length; before++)
            {
                long rest = low - factor * ((first + before) / divisor);
                if (Array.TrueForAll(points, point => factor * ((point.Size + before) / divisor) + rest == point.Value))
                    return Text(size.Name, factor, before, divisor, rest);
            }
        }

        return Unknown;
    }

    private static string Text(string name, long factor, long before, long divisor, long rest)
    {
        string inner = before == 0 ? name : "(" + name + Signed(before) + ")";
        string quotient = divisor == 1 ? inner : inner + "/" + Text(divisor);
        return (factor == 1 ? quotient : divisor == 1 ? Text(factor) + "*" + inner : Text(factor) + "*(" + quotient + ")") + (rest == 0 ? "" : Signed(rest));
    }

    private static string Signed(long number) => (number < 0 ? " - " : " + ") + Text(Math.Abs(number));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
