using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>How layers of a kind are written.</summary>
internal static class Lines
{
    /// <summary>The layers that bring a map to the size of a named one, the gentlest first.</summary>
    public static readonly string[] Likes = ["CropLike", "PadLike", "ResizeLike"];

    private static readonly string[] Recurrent = ["LSTM", "GRU", "SimpleRNN", "ConvLSTM2D"];

    public static bool IsRecurrent(string kind) => Recurrent.Contains(kind);

    /// <summary>The change to <c>Padding.Same</c>; null for a line that cannot be padded, or is. Padding is the last of the arguments without a name.</summary>
    public static TextChange? Same(AttributeSyntax line)
    {
        string name = line.Name.ToString();
        AttributeArgumentSyntax? written = line.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.Expression.ToString().StartsWith("Padding.", StringComparison.Ordinal));
        bool takesPadding = (name.Contains("Conv") || name.Contains("Pooling")) && !name.Contains("Global") && !name.Contains("Adaptive") && !name.Contains("Transpose");
        return !takesPadding || line.ArgumentList is not { Arguments.Count: > 0 } ? null
            : written is null ? LineEdits.AddPositional(line, "Padding.Same")
            : written.Expression.ToString() == "Padding.Same" ? null : LineEdits.Replace(written.Expression, "Padding.Same");
    }

    /// <summary>The line that gives as many channels as a shape has; null where none does.</summary>
    public static string? Channels(IReadOnlyList<int> wanted) => wanted.Count switch
    {
        1 => $"Dense({Repairs.Text(wanted[0])})",
        2 or 3 or 4 => $"Conv{Repairs.Text(wanted.Count - 1)}D({Repairs.Text(wanted[wanted.Count - 1])}, 1)",
        _ => null,
    };

    /// <summary>The line that takes cells away around a map, or adds some, until it has a size; null where one line cannot do so.</summary>
    public static string? Framed(IReadOnlyList<int> given, IReadOnlyList<int> wanted)
    {
        int axes = given.Count - 1;
        if (given.Count != wanted.Count || axes is < 1 or > 3 || given[axes] != wanted[axes])
            return null;
        int[] more = [.. given.Take(axes).Zip(wanted, static (from, to) => from - to)];
        string? kind = more.All(static cells => cells >= 0) ? "Cropping" : more.All(static cells => cells <= 0) ? "ZeroPadding" : null;
        string sides = more.All(cells => cells == more[0] && cells % 2 == 0)
            ? Repairs.Text(Math.Abs(more[0]) / 2)
            : string.Join(", ", more.Select(static cells => $"{Repairs.Text(Math.Abs(cells) / 2)}, {Repairs.Text(Math.Abs(cells) - (Math.Abs(cells) / 2))}"));
        return kind is null ? null : $"{kind}{Repairs.Text(axes)}D({sides})";
    }

    /// <summary>How many values there are.</summary>
    public static long Count(IEnumerable<int> sizes) => sizes.Aggregate(1L, static (product, size) => product * size);
}
