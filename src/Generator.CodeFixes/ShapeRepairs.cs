using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Models;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>What might bring a shape to where it is needed.</summary>
internal static class ShapeRepairs
{
    private static readonly string[] Recurrent = ["LSTM", "GRU", "SimpleRNN", "ConvLSTM2D"];

    /// <summary>A layer that takes other axes than it gets.</summary>
    public static IEnumerable<Repair> Rank(Mistake mistake)
    {
        if (mistake.Entering is not { } input)
            yield break;
        AttributeSyntax line = mistake.Line;
        if (mistake.Node is { Inputs.Count: > 0 } node && mistake.Architecture.Nodes[node.Inputs[0]] is { } before && Recurrent.Contains(before.Kind) && LineEdits.Named(mistake.Lines[before.Declaration], "ReturnSequences") is null)
            yield return new Repair($"Let '{before.Name}' return sequences", "ReturnSequences", LineEdits.Add(mistake.Lines[before.Declaration], "ReturnSequences = true"));
        if (LineEdits.Named(line, "TimeDistributed") is { } distributed)
            yield return new Repair("Remove TimeDistributed", "RemoveArgument", LineEdits.Remove(distributed));
        else if (input.Rank > 1)
            yield return new Repair("Apply it to every step", "TimeDistributed", LineEdits.Add(line, "TimeDistributed = true"));
        string name = line.Name.ToString();
        if (name.Length > 2 && name[name.Length - 1] == 'D' && name[name.Length - 2] is '1' or '2' or '3' && input.Rank is >= 2 and <= 4)
        {
            string other = name.Substring(0, name.Length - 2) + Repairs.Text(input.Rank - 1) + "D";
            yield return new Repair("Use " + other, "Dimensions", LineEdits.Replace(line.Name, other));
        }

        foreach (string shape in Shapes(input))
            yield return Inserted(line, $"Reshape({shape})");
        if (input.Rank > 1)
            yield return Inserted(line, "Flatten");
        if (mistake.Declaration.Kind is var kind && (kind.Contains("Pooling") || kind.Contains("Sampling") || kind is "RepeatVector" or "ResizeLike"))
            yield return new Repair($"Remove {kind}", "Remove", LineEdits.Remove(line));
    }

    /// <summary>A skip or state that does not fit.</summary>
    public static IEnumerable<Repair> Merge(Mistake mistake)
    {
        if (mistake.Node is not { } node)
            yield break;
        AttributeSyntax line = mistake.Line;
        if (mistake.Declaration.Kind is "CropLike" or "PadLike")
        {
            foreach (string other in new[] { "CropLike", "PadLike", "ResizeLike" })
                yield return new Repair("Use " + other, "Like", LineEdits.Replace(line.Name, other));
        }

        foreach (int named in node.Inputs.Skip(1).Distinct())
        {
            LayerNode skip = mistake.Architecture.Nodes[named];
            if (skip.OutputShape is not { } wanted || node.InputShape is not { } input || skip.Name.Contains("/"))
                continue;
            foreach (string like in new[] { "CropLike", "PadLike", "ResizeLike" })
                yield return Inserted(line, $"{like}(\"{skip.Name}\")");
            if (Channels(wanted) is { } layer && wanted.Rank == input.Rank)
                yield return Inserted(line, layer);
            yield return Inserted(line, $"Reshape({Text(wanted)})");
            if (Channels(wanted) is { } both && wanted.Last != input.Last)
                yield return Inserted(line, $"ResizeLike(\"{skip.Name}\"), {both}");
            yield return new Repair("Join along the first axis", "Axis", LineEdits.Add(line, "Axis = 1"));
            yield return new Repair("Join along the last axis", "Axis", line.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals is not null) is { } axis ? LineEdits.Remove(axis) : LineEdits.Add(line, "Axis = -1"));
        }

        if (LineEdits.Named(line, "OutputShape") is { } width)
            yield return new Repair("Remove OutputShape", "RemoveArgument", LineEdits.Remove(width));
        foreach (LayerNode other in mistake.Earlier.Where(other => node.Inputs.Count == 1 && other.Name != mistake.Architecture.Nodes[node.Inputs[0]].Name).Take(6))
            yield return new Repair($"Name \"{other.Name}\"", "Name", LineEdits.AddPositional(line, "\"" + other.Name + "\""));
        if (mistake.Declaration.Kind == "Sampling" && mistake.Declaration.Find("Mean")?.Value is string mean)
        {
            LayerNode? center = mistake.Earlier.FirstOrDefault(other => other.Name == mean);
            if (mistake.Earlier.FirstOrDefault(other => other.Name == mistake.Declaration.Find("LogVariance")?.Value as string) is { Kind: "Dense" } variance && center?.OutputShape is { } size
                && mistake.Lines[variance.Declaration].ArgumentList?.Arguments.FirstOrDefault(LineEdits.IsPositional) is { } units)
                yield return new Repair($"Give '{variance.Name}' {Repairs.Text(size.Last)} units", "Units", LineEdits.Replace(units.Expression, Repairs.Text(size.Last)));
        }

        if (mistake.Declaration.Find("InitialState")?.Value is string state && mistake.Argument is not null && mistake.Earlier.FirstOrDefault(other => other.Name == state)?.OutputShape is { Rank: 1 } start
            && line.ArgumentList?.Arguments.FirstOrDefault(LineEdits.IsPositional) is { } number)
        {
            foreach (int units in new[] { start.Last, start.Last / 2 })
                yield return new Repair($"Give it {Repairs.Text(units)} units", "Units", LineEdits.Replace(number.Expression, Repairs.Text(units)));
        }
    }

    /// <summary>A window that is larger than the map.</summary>
    public static IEnumerable<Repair> Window(Mistake mistake)
    {
        if (Same(mistake.Line) is { } same)
            yield return new Repair("Write Padding.Same", "Padding", same);
        if (mistake.Argument is { } argument && mistake.Entering is { Rank: > 1 } input)
        {
            for (int size = input.Sizes.Take(input.Rank - 1).Min(); size > 0; size = size > 3 ? size / 2 : size - 1)
                yield return new Repair("Write " + Repairs.Text(size), "Window", LineEdits.Replace(argument.Expression, Repairs.Text(size)));
        }
    }

    /// <summary>An output that is not what it should be.</summary>
    public static IEnumerable<Repair> End(Mistake mistake)
    {
        LayerNode[] inputs = mistake.Architecture.Nodes.Where(static node => node.IsInput).ToArray();
        bool isDeclared = mistake.Issue.Id == IssueId.OutputMismatch;
        AttributeSyntax last = isDeclared && mistake.Issue.Related is { } maker ? mistake.Lines[maker] : mistake.Line;
        TextChange[] padded = mistake.Lines.Select(Same).OfType<TextChange>().ToArray();
        if (padded.Length > 0)
            yield return new Repair("Write Padding.Same on every layer", "Padding", padded);
        if (isDeclared || mistake.Architecture.OutputShape is not { } output || inputs[0].OutputShape is not { } wanted)
            yield break;
        if (wanted.ElementCount == output.ElementCount)
            yield return new Repair($"Add Reshape({Text(wanted)})", "Reshape", LineEdits.After(last, $"Reshape({Text(wanted)})"));
        if (Recurrent.Contains(mistake.Declaration.Kind) && LineEdits.Named(last, "ReturnSequences") is null)
            yield return new Repair("Return sequences", "ReturnSequences", LineEdits.Add(last, "ReturnSequences = true"));
        if (mistake.Issue.Suggestion is null && last.ArgumentList?.Arguments.FirstOrDefault(LineEdits.IsPositional) is { } units)
            yield return new Repair($"Write {Repairs.Text(wanted.Last)}", "Units", LineEdits.Replace(units.Expression, Repairs.Text(wanted.Last)));
        foreach (string like in new[] { "CropLike", "PadLike", "ResizeLike" })
            yield return new Repair($"Add {like}(\"{inputs[0].Name}\")", like, LineEdits.After(last, $"{like}(\"{inputs[0].Name}\")"));
        yield return new Repair($"Declare [Output({Text(output)})]", "Output", LineEdits.After(last, $"Output({Text(output)})"));
    }

    /// <summary>Pixels that are read one by one: all of them as one row and, of an autoencoder, back again.</summary>
    public static IEnumerable<Repair> Flat(Mistake mistake)
    {
        yield return Inserted(mistake.Line, "Flatten");
        AttributeSyntax last = mistake.Lines[mistake.Architecture.Nodes[mistake.Architecture.Nodes.Count - 1].Declaration];
        if (mistake.Entering is { } input && last != mistake.Line && last.ArgumentList?.Arguments.FirstOrDefault(LineEdits.IsPositional) is { } units)
        {
            yield return new Repair(
                "Flatten the picture, and restore it at the end", "Flatten", LineEdits.Before(mistake.Line, "Flatten"),
                LineEdits.Replace(units.Expression, input.ElementCount.ToString(CultureInfo.InvariantCulture)), LineEdits.After(last, $"Reshape({Text(input)})"));
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
            long others = sizes.Where((_, other) => other != at).Aggregate(1L, static (product, size) => product * size);
            if (others > 0 && input.ElementCount % others == 0)
                yield return new Repair($"Write {input.ElementCount / others}", "Sizes", LineEdits.Replace(written[at].Expression, Repairs.Text((int)(input.ElementCount / others))));
        }

        if (sizes.Count == 2 && sizes.Contains(-1))
        {
            for (int size = sizes.First(static size => size > 0); size > 1; size--)
            {
                if (input.ElementCount % size == 0)
                    yield return new Repair($"Write -1, {size}", "Sizes", new TextChange(TextSpan.FromBounds(written[0].SpanStart, written[written.Length - 1].Span.End), $"-1, {Repairs.Text(size)}"));
            }
        }
    }

    private static Repair Inserted(AttributeSyntax line, string layer) => new($"Insert {layer} in front", "Insert " + layer.Split('(')[0], LineEdits.Before(line, layer));

    // Layers whose windows may be padded have the padding as the last of their arguments without a name.
    private static TextChange? Same(AttributeSyntax line)
    {
        string name = line.Name.ToString();
        AttributeArgumentSyntax? written = line.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.Expression.ToString().StartsWith("Padding.", System.StringComparison.Ordinal));
        bool takesPadding = (name.Contains("Conv") || name.Contains("Pooling")) && !name.Contains("Global") && !name.Contains("Adaptive") && !name.Contains("Transpose");
        return !takesPadding || line.ArgumentList is not { Arguments.Count: > 0 } ? null
            : written is null ? LineEdits.AddPositional(line, "Padding.Same")
            : written.Expression.ToString() == "Padding.Same" ? null : LineEdits.Replace(written.Expression, "Padding.Same");
    }

    private static string? Channels(Shape wanted) => wanted.Rank switch
    {
        1 => $"Dense({Repairs.Text(wanted.Last)})",
        2 or 3 or 4 => $"Conv{Repairs.Text(wanted.Rank - 1)}D({Repairs.Text(wanted.Last)}, 1)",
        _ => null,
    };

    // One axis more, steps of rows or cells, and pictures of as many values.
    private static IEnumerable<string> Shapes(Shape input)
    {
        if (input.Rank is 2 or 3)
            yield return Text(input) + ", 1";
        if (input.Rank == 3)
        {
            yield return $"{Repairs.Text(input[0] * input[1])}, {Repairs.Text(input[2])}";
            yield return $"{Repairs.Text(input[0])}, {Repairs.Text(input[1] * input[2])}";
        }

        if (input.Rank != 1)
            yield break;
        for (int side = 3; side * side <= input.Last; side++)
        {
            if (input.Last % (side * side) == 0)
                yield return $"{Repairs.Text(side)}, {Repairs.Text(side)}, {Repairs.Text(input.Last / (side * side))}";
        }

        yield return Text(input) + ", 1";
        yield return "1, " + Text(input);
    }

    private static string Text(Shape shape) => string.Join(", ", shape.Sizes.Select(Repairs.Text));
}
