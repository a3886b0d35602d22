using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>A detailed table in text of fixed width.</summary>
internal static class DetailedText
{
    private const int LeastRoom = 4;

    public static string Write(DetailedTable table)
    {
        bool ascii = table.Options.Ascii;
        string bar = ascii ? "|" : "│", more = ascii ? "..." : "…";
        (string[] Cells, string? Mistake)[] rows = [.. table.Rows.SelectMany(row => Cells(table, row, "", ascii))];
        string[] headings = [.. table.Columns.Select(DetailedCells.Heading)];
        int[] widths = [.. headings.Select((heading, at) => rows.Select(row => row.Cells[at].Length).Append(heading.Length).Max())];
        Narrow(widths, table.Options.Width);

        var text = new StringBuilder();
        Line(text, "Model: " + table.Name);
        Line(text, Rule(ascii ? "+++" : "┌┬┐"));
        Line(text, Row(headings));
        Line(text, Rule(ascii ? "+++" : "├┼┤"));
        foreach ((string[] cells, string? mistake) in rows)
        {
            Line(text, Row(cells));
            if (mistake is not null)
                Line(text, mistake);
        }

        Line(text, Rule(ascii ? "+++" : "└┴┘"));
        foreach (string note in table.Notes)
            Line(text, note);
        (string Name, string Value)[] totals = [.. table.Totals.Lines(table.Options)];
        int names = totals.Max(static total => total.Name.Length), values = totals.Max(static total => total.Value.Length);
        foreach ((string name, string value) in totals)
            Line(text, name.PadRight(names) + "  " + value.PadLeft(values));
        return text.ToString();

        void Line(StringBuilder to, string line)
        {
            line = line.TrimEnd();
            if (table.Options.Width is { } width)
                line = Cut(line, width, more);
            to.Append(ascii ? Plain(line) : line).Append('\n');
        }

        string Rule(string marks) => marks[0] + string.Join(marks[1], widths.Select(width => new string(ascii ? '-' : '─', width + 2))) + marks[2];

        string Row(string[] cells) => bar + string.Join(bar, cells.Select((cell, at) =>
        {
            string fitting = Cut(cell, widths[at], more);
            return " " + (DetailedCells.IsNumber(table.Columns[at]) ? fitting.PadLeft(widths[at]) : fitting.PadRight(widths[at])) + " ";
        })) + bar;
    }

    private static IEnumerable<(string[] Cells, string? Mistake)> Cells(DetailedTable table, DetailedRow row, string branch, bool ascii)
    {
        yield return ([.. table.Columns.Select(column => column == DetailedColumn.Name ? branch + row.Name + (row.IsCode ? " *" : "") : DetailedCells.Text(column, row))], row.Mistake);
        string around = branch.Length == 0 ? "" : branch.Replace(ascii ? "|-" : "├─", ascii ? "| " : "│ ", StringComparison.Ordinal).Replace(ascii ? "`-" : "└─", "  ", StringComparison.Ordinal);
        for (int child = 0; child < row.Children.Count; child++)
        {
            string last = child == row.Children.Count - 1 ? (ascii ? "`- " : "└─ ") : ascii ? "|- " : "├─ ";
            foreach ((string[], string?) within in Cells(table, row.Children[child], around + last, ascii))
                yield return within;
        }
    }

    // The widest columns give way first, a character at a time.
    private static void Narrow(int[] widths, int? limit)
    {
        int room = limit is { } width ? width - 3 * widths.Length - 1 : int.MaxValue;
        if (room < LeastRoom * widths.Length && room < widths.Sum())
        {
            throw new ArgumentException(
                $"A line of {DetailedFormat.Number(limit!.Value)} characters has no room for {DetailedFormat.Number(widths.Length)} columns, which take at least {DetailedFormat.Number((LeastRoom + 3) * widths.Length + 1)}. Raise Width, or choose fewer Columns.");
        }

        while (widths.Sum() > room)
            widths[Array.IndexOf(widths, widths.Max())]--;
    }

    private static string Cut(string cell, int width, string more) => cell.Length <= width ? cell : cell[..(width - more.Length)] + more;

    private static string Plain(string line) => new([.. line.Replace("←", "<-", StringComparison.Ordinal).Replace("→", "->", StringComparison.Ordinal).Replace('−', '-').Replace('×', 'x').Select(static c => c < 128 ? c : '?')]);
}
