using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>Keras 3: a box with a heavy head, as the library rich draws it.</summary>
internal sealed class BoxLayout(SummaryTable table, KerasSummaryOptions options)
{
    private const int TrainableWidth = 12;
    private const string Class = "33", Number = "34", Unknown = "45", Frozen = "9";
    private static readonly Regex Tokens = new(@"None|\d[\d,]*", RegexOptions.CultureInvariant);

    private static readonly Regex Indices = new(@"(?<=\[)\d+", RegexOptions.CultureInvariant);

    private readonly string[] _rules = options.Ascii ? ["+-++", "|", "+=++", "|", "+-++", "+-++"] : ["┏━┳┓", "┃", "┡━╇┩", "│", "├─┼┤", "└─┴┘"];

    private enum Side
    {
        Left,
        Right,
        Middle,
    }

    private delegate string Paint(string line, int column, bool isContinued);

    public IEnumerable<string> Lines()
    {
        int[] widths = Widths();
        Side[] sides = [Side.Left, Side.Left, Side.Right, .. table.IsGraph ? (Side[])[Side.Left] : [], .. options.ShowTrainable ? (Side[])[Side.Middle] : []];
        yield return Bold("Model: \"" + table.Title + "\"");
        yield return Rule(0, widths);
        foreach (string line in Cells(table.Headers, widths, sides, _rules[1], (text, _, _) => Bold(text)))
            yield return line;
        yield return Rule(2, widths);
        bool isFirst = true;
        foreach ((TableRow row, int depth) in table.NestedRows)
        {
            if (!isFirst)
                yield return Rule(4, widths);
            isFirst = false;
            foreach (string line in Cells(Cells(row, depth), widths, sides, _rules[3], Painted))
                yield return line;
            foreach (string mark in depth == 0 ? table.Marks(row) : [])
                yield return mark;
        }

        yield return Rule(5, widths);
        foreach (string mark in table.LooseMarks)
            yield return mark;
        long optimizer = options.OptimizerParameters ?? 0;
        yield return Amount("Total params", table.Total + optimizer);
        yield return Amount("Trainable params", table.Trainable);
        yield return Amount("Non-trainable params", table.Total - table.Trainable);
        if (options.OptimizerParameters is not null)
            yield return Amount("Optimizer params", optimizer);
    }

    private string[] Cells(TableRow row, int depth)
    {
        string indent = depth == 0 ? "" : new string(' ', 3 * depth) + (options.Ascii ? "- " : "└ ");
        string shape = table.Shape(row).Replace("(None,)", "(None)");
        string[] connected = table.IsGraph ? [string.Join(", ", table.Connections(row).DefaultIfEmpty("-"))] : [];
        string[] trainable = options.ShowTrainable ? [row.ParameterCount == 0 ? "-" : row.IsTrainable ? "Y" : "N"] : [];
        string count = row.Shape is null ? LayerContext.Text(row.ParameterCount) + " (unbuilt)" : LayerContext.Text(row.ParameterCount);
        return [indent + table.Label(row), shape, count, .. connected, .. trainable];
    }

    // What rich does with columns of fixed widths that do not fit: it takes from each in turn its share of what is too much.
    private int[] Widths()
    {
        bool isFirst = options.Format == KerasFormat.Keras30;
        int width = options.LineLength ?? (table.IsGraph ? 108 : isFirst ? 84 : 88) + (options.ShowTrainable ? TrainableWidth : 0);
        double[] ends = table.IsGraph ? [.3, .56, isFirst ? .7 : .74, 1] : [.45, isFirst ? .84 : .8, 1];
        if (options.ShowTrainable && options.Positions is null)
            ends = [.. ends.Select(static end => end * .9), 1];
        int[] positions = table.Ends(width, ends);
        int[] widths = positions.Select((end, at) => end - (at == 0 ? 0 : positions[at - 1]) + 2).ToArray();
        int excess = Math.Max(0, widths.Sum() - (width - widths.Length - 1));
        for (int at = 0; at < widths.Length; at++)
        {
            int share = Math.Min(widths[at], (int)Math.Round((double)excess / (widths.Length - at), MidpointRounding.ToEven));
            widths[at] -= share;
            excess -= share;
        }

        return widths;
    }

    private string Rule(int rule, int[] widths)
    {
        string marks = _rules[rule];
        return marks[0] + string.Join(marks[2].ToString(), widths.Select(width => new string(marks[1], width))) + marks[3];
    }

    private static IEnumerable<string> Cells(string[] cells, int[] widths, Side[] sides, string bar, Paint paint)
    {
        string[][] wrapped = cells.Select((cell, column) => Wrap(cell, widths[column] - 2).ToArray()).ToArray();
        for (int line = 0; line < wrapped.Max(static cell => cell.Length); line++)
        {
            var text = new StringBuilder(bar);
            for (int column = 0; column < cells.Length; column++)
            {
                string piece = line < wrapped[column].Length ? wrapped[column][line] : "";
                int rest = widths[column] - 2 - piece.Length;
                int before = sides[column] == Side.Left ? 0 : sides[column] == Side.Right ? rest : rest / 2;
                text.Append(' ', 1 + before).Append(piece.Length == 0 ? "" : paint(piece, column, line > 0)).Append(' ', rest - before + 1).Append(bar);
            }

            yield return text.ToString();
        }
    }

    // A line ends at a space only; a word that is longer than a line loses its end.
    private static IEnumerable<string> Wrap(string cell, int width)
    {
        var line = new StringBuilder();
        foreach (Match word in Regex.Matches(cell, @"\s*\S+\s*"))
        {
            if (line.Length > 0 && line.Length + word.Value.TrimEnd().Length > width)
            {
                yield return Cut(line.ToString().TrimEnd(), width);
                line.Clear();
            }

            line.Append(word.Value);
        }

        yield return Cut(line.ToString().TrimEnd(), width);
    }

    private static string Cut(string line, int width) => line.Length <= width ? line : line.Substring(0, width - 1) + "…";

    private string Painted(string text, int column, bool isContinued)
    {
        if (!options.Colors)
            return text;
        if (column == 0)
        {
            int open = isContinued ? text.IndexOf('(') : text.LastIndexOf('(');
            return open < 0 ? text : text.Substring(0, open + 1) + Colored(text.Substring(open + 1).TrimEnd(')', '…'), Class) + text.Substring(text.TrimEnd(')', '…').Length);
        }

        if (text is "Y" or "N")
            return Bold(Colored(text, text == "Y" ? Number : Frozen));
        return (column > 2 ? Indices : Tokens).Replace(text, token => Colored(token.Value, token.Value == "None" ? Unknown : Number));
    }

    private string Amount(string what, long count)
    {
        string number = LayerContext.Text(count);
        return $"{Bold(" " + what + ": ")}{(options.Colors ? Colored(number, Number) : number)} ({MemorySize.Text(count, "B")})";
    }

    private string Bold(string text) => options.Colors ? "\u001b[1m" + text + "\u001b[0m" : text;

    private static string Colored(string text, string color) => $"\u001b[38;5;{color}m{text}\u001b[0m";
}
