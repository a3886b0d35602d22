using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>What might bring a shape to where it is needed.</summary>
internal static class ShapeRepairs
{
    /// <summary>A layer that takes other axes than it gets.</summary>
    public static IEnumerable<Repair> Rank(Mistake mistake)
    {
        AttributeSyntax line = mistake.Line;
        if (LineEdits.Named(line, "TimeDistributed") is { } distributed)
            yield return new Repair("Remove TimeDistributed", "RemoveArgument", LineEdits.Remove(distributed));
        if (mistake.Entering is not { } input)
            yield break;
        if (mistake.Before is { Blocks.Count: 0 } before && Lines.IsRecurrent(before.Kind) && LineEdits.Named(mistake.LineOf(before), "ReturnSequences") is null)
            yield return new Repair($"Let '{before.Name}' return sequences", "ReturnSequences", LineEdits.Add(mistake.LineOf(before), "ReturnSequences = true"));
        if (LineEdits.Named(line, "TimeDistributed") is null && input.Rank > 1)
            yield return new Repair("Apply it to every step", "TimeDistributed", LineEdits.Add(line, "TimeDistributed = true"));
        string name = line.Name.ToString();
        if (name.Length > 2 && name[name.Length - 1] == 'D' && name[name.Length - 2] is '1' or '2' or '3' && input.Rank is >= 2 and <= 4)
        {
            string other = name.Substring(0, name.Length - 2) + Repairs.Text(input.Rank - 1) + "D";
            yield return new Repair("Use " + other, "Dimensions", LineEdits.Replace(line.Name, other));
        }

        foreach (string shape in Shapes(input))
            yield return Repair.Insert(line, $"Reshape({shape})");
        if (input.Rank > 1)
            yield return Repair.Insert(line, "Flatten");
        if (input.Rank is 2 or 3 or 4)
            yield return Repair.Insert(line, $"GlobalAveragePooling{Repairs.Text(input.Rank - 1)}D");
        if (mistake.Declaration.Kind is var kind && (kind.Contains("Pooling") || kind.Contains("Sampling") || kind is "RepeatVector" or "ResizeLike"))
            yield return Repair.Remove(line);
    }

    /// <summary>A window that is larger than the map.</summary>
    public static IEnumerable<Repair> Window(Mistake mistake)
    {
        if (Lines.Same(mistake.Line) is { } same)
            yield return new Repair("Write Padding.Same", "Padding", same);
        if (mistake.Argument is { } argument && mistake.Entering is { Rank: > 1 } input)
        {
            for (int size = input.Sizes.Take(input.Rank - 1).Min(); size > 0; size = size > 3 ? size / 2 : size - 1)
                yield return Repair.Write(argument, Repairs.Text(size), "Window");
        }
    }

    /// <summary>A reshape to another number of values: each of its sizes as the others want it.</summary>
    public static IEnumerable<Repair> Sizes(Mistake mistake)
    {
        if (mistake.Entering is not { } input || mistake.Declaration.Find("sizes")?.Value is not EquatableArray<int> sizes)
            yield break;
        AttributeArgumentSyntax[] written = mistake.Line.ArgumentList!.Arguments.Where(LineEdits.IsPositional).ToArray();
        for (int at = written.Length - 1; at >= 0 && written.Length == sizes.Count; at--)
        {
            long others = Lines.Count(sizes.Where((_, other) => other != at));
            if (others > 0 && input.ElementCount % others == 0)
                yield return Repair.Write(written[at], Repairs.Text((int)(input.ElementCount / others)), "Sizes");
        }

        if (sizes.Count == 2 && sizes.Contains(-1))
        {
            for (int size = sizes.First(static size => size > 0); size > 1; size--)
            {
                if (input.ElementCount % size == 0)
                    yield return new Repair($"Write -1, {size}", "Sizes", LineEdits.Values(mistake.Line, "-1, " + Repairs.Text(size)));
            }
        }
    }

    /// <summary>A size that does not divide: one cell more, or one less.</summary>
    public static IEnumerable<Repair> Even(Mistake mistake)
    {
        if (mistake.Entering is not { } input)
            yield break;
        foreach (Repair maker in NumberRepairs.Maker(mistake, +1))
            yield return maker;
        if (input.Rank == 1)
            yield return Repair.Insert(mistake.Line, $"Dense({Repairs.Text(input.Last + 1)})");
        if (input.Rank == 1 && input.Last > 1)
            yield return Repair.Insert(mistake.Line, $"Slice(0, {Repairs.Text(input.Last - 1)})");
        if (input.Rank == 2)
            yield return Repair.Insert(mistake.Line, "ZeroPadding1D(0, 1)");
        if (input.Rank != 3)
            yield break;
        foreach (string side in new[] { "0, 1, 0, 1", "0, 1, 0, 0", "0, 0, 0, 1" })
        {
            yield return Repair.Insert(mistake.Line, $"ZeroPadding2D({side})");
            yield return Repair.Insert(mistake.Line, $"Cropping2D({side})");
        }
    }

    // One axis more, steps of rows or cells, and pictures of as many values.
    private static IEnumerable<string> Shapes(Shape input)
    {
        if (input.Rank is 2 or 3)
            yield return Repairs.Text(input) + ", 1";
        if (input.Rank == 3)
        {
            yield return $"{Repairs.Text(input[0] * input[1])}, {Repairs.Text(input[2])}";
            yield return $"{Repairs.Text(input[0])}, {Repairs.Text(input[1] * input[2])}";
            yield return "1, " + Repairs.Text(input);
        }

        if (input.Rank != 1)
            yield break;
        for (int side = 3; side * side <= input.Last; side++)
        {
            if (input.Last % (side * side) == 0)
                yield return $"{Repairs.Text(side)}, {Repairs.Text(side)}, {Repairs.Text(input.Last / (side * side))}";
        }

        for (int side = 3; side * side <= input.Last; side++)
        {
            if (side * side == input.Last)
                yield return $"{Repairs.Text(side)}, {Repairs.Text(side)}";
        }

        yield return Repairs.Text(input) + ", 1";
        yield return "1, " + Repairs.Text(input);
    }
}
