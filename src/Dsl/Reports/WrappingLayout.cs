using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>Keras 2.7 to 2.15: cells that go on in the next line, and blocks within bars.</summary>
internal sealed class WrappingLayout(SummaryTable table, KerasSummaryOptions options)
{
    private const int TrainableWidth = 11;

    // Where a cell ends a line early: behind what closes a tuple, a list or a name.
    private static readonly string[] Breaks = ["),", "},", "],", "',"];
    private readonly bool _isLate = options.Format == KerasFormat.Keras215;
    private int[] _ends = [];

    public IEnumerable<string> Lines()
    {
        int width = options.LineLength ?? (table.IsGraph ? 98 : 65);
        _ends = table.Ends(width, table.IsGraph ? _isLate ? [.3, .6, .7, 1] : [.33, .55, .67, 1] : [.45, .85, 1]);
        width = _ends[_ends.Length - 1];
        if (options.ShowTrainable)
            _ends = [.. _ends, width += TrainableWidth];

        var lines = new List<string> { "Model: \"" + table.Title + "\"", new string('_', width) };
        lines.AddRange(Row(table.Headers, 0));
        lines.Add(new string('=', width));
        foreach (TableRow row in table.Rows)
            Add(lines, row, width, 0, isLastOfBlock: false);
        lines.AddRange(table.LooseMarks);
        lines.Add(new string('=', width));
        lines.Add("Total params: " + Amount(table.Total));
        lines.Add("Trainable params: " + Amount(table.Trainable));
        lines.Add("Non-trainable params: " + Amount(table.Total - table.Trainable));
        lines.Add(new string('_', width));
        return lines;
    }

    private void Add(List<string> lines, TableRow row, int width, int depth, bool isLastOfBlock)
    {
        string[] connected = table.IsGraph ? ["[" + string.Join(", ", table.Connections(row).Select(static connection => "'" + connection + "'")) + "]"] : [];
        string[] trainable = options.ShowTrainable ? [row.IsTrainable ? "Y" : "N"] : [];
        lines.AddRange(Row([table.Label(row), table.Shape(row), row.ParameterCount.ToString(CultureInfo.InvariantCulture), .. connected, .. trainable], depth));
        if (depth == 0)
            lines.AddRange(table.Marks(row));
        IReadOnlyList<TableRow> children = table.Children(row);
        if (children.Count > 0)
        {
            lines.Add(Rule('¯', width, depth + 1));
            for (int child = 0; child < children.Count; child++)
                Add(lines, children[child], width, depth + 1, child == children.Count - 1);
            lines.Add(Rule('¯', width, depth));
        }
        else if (!isLastOfBlock)
        {
            lines.Add(Rule(' ', width, depth));
        }
    }

    private static string Rule(char mark, int width, int depth) => new string('|', depth) + new string(mark, Math.Max(0, width - 2 * depth)) + new string('|', depth);

    private IEnumerable<string> Row(string[] cells, int depth)
    {
        string[] left = [.. cells];
        while (left.Any(static cell => cell.Length > 0))
        {
            var line = new StringBuilder();
            for (int column = 0; column < left.Length; column++)
            {
                bool isLast = column == left.Length - 1;
                int room = _ends[column] - (column == 0 ? 0 : _ends[column - 1]) - (isLast ? 0 : _isLate ? 3 : 2) - (_isLate && column == 0 ? depth : 0);
                string piece = left[column].Substring(0, Math.Max(0, Math.Min(room, left[column].Length)));
                int[] breaks = Breaks.Select(mark => piece.IndexOf(mark, StringComparison.Ordinal) + mark.Length).Where(static at => at >= 2).ToArray();
                if (breaks.Length > 0)
                    piece = piece.Substring(0, breaks.Min());
                if (column == 0)
                    line.Append('|', depth).Append(' ');
                line.Append(piece);
                if (!isLast)
                    line.Append("  ");
                left[column] = left[column].Substring(piece.Length);
                line.Append(' ', Math.Max(0, _ends[column] - line.Length - (_isLate && !isLast ? 0 : depth)));
                if (piece.Length == 0 && left[column].Length > 0)
                    throw new ArgumentException($"A table of {_ends[_ends.Length - 1].ToString(CultureInfo.InvariantCulture)} characters leaves no room for its columns. Raise LineLength, or change Positions.");
            }

            yield return line.Append('|', depth).ToString();
        }
    }

    private string Amount(long count) => _isLate ? count.ToString(CultureInfo.InvariantCulture) + " (" + MemorySize.Text(count, "Byte") + ")" : LayerContext.Text(count);
}
