using System;
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
    public static string? Channels(Shape wanted) => wanted.Rank switch
    {
        1 => $"Dense({Repairs.Text(wanted.Last)})",
        2 or 3 or 4 => $"Conv{Repairs.Text(wanted.Rank - 1)}D({Repairs.Text(wanted.Last)}, 1)",
        _ => null,
    };

    /// <summary>The line that takes cells away around a map, or adds some, until it has a size; null where one line cannot do so.</summary>
    public static string? Framed(Shape given, Shape wanted)
    {
        if (given.Rank != wanted.Rank || given.Rank is < 2 or > 4 || given.Last != wanted.Last)
            return null;
        int[] more = given.Sizes.Take(given.Rank - 1).Zip(wanted.Sizes, static (from, to) => from - to).ToArray();
        string? kind = more.All(static cells => cells >= 0) ? "Cropping" : more.All(static cells => cells <= 0) ? "ZeroPadding" : null;
        return kind is null ? null
            : more.All(cells => cells == more[0] && cells % 2 == 0) ? $"{kind}{Repairs.Text(given.Rank - 1)}D({Repairs.Text(Math.Abs(more[0]) / 2)})"
            : $"{kind}{Repairs.Text(given.Rank - 1)}D({string.Join(", ", more.Select(static cells => $"{Repairs.Text(Math.Abs(cells) / 2)}, {Repairs.Text(Math.Abs(cells) - (Math.Abs(cells) / 2))}"))})";
    }
}
