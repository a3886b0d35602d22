using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>Keras 2.0 to tf.keras 2.6: a rule below each row, and cells that are cut.</summary>
internal sealed class ClassicLayout(SummaryTable table, KerasSummaryOptions options)
{
    private const int TrainableWidth = 11;

    public IEnumerable<string> Lines()
    {
        int width = options.LineLength ?? (!table.IsGraph ? 65 : options.Format == KerasFormat.Keras20 ? 100 : 98);
        int[] ends = table.Ends(width, table.IsGraph ? [.33, .55, .67, 1] : [.45, .85, 1]);
        width = ends[ends.Length - 1];
        if (options.ShowTrainable)
            ends = [.. ends, width += TrainableWidth];

        if (options.Format is not (KerasFormat.Keras2 or KerasFormat.Keras20))
            yield return "Model: \"" + table.Title + "\"";
        yield return new string('_', width);
        yield return Row(ends, table.Headers);
        yield return new string('=', width);
        bool isFirst = true;

        // These eras have no nested rows; indented, they say what the later ones say.
        foreach ((TableRow row, int depth) in table.NestedRows)
        {
            if (!isFirst)
                yield return new string('_', width);
            isFirst = false;
            foreach (string line in Lines(row, depth, ends))
                yield return line;
            foreach (string mark in depth == 0 ? table.Marks(row) : [])
                yield return mark;
        }

        foreach (string mark in table.LooseMarks)
            yield return mark;
        yield return new string('=', width);
        yield return "Total params: " + LayerContext.Text(table.Total);
        yield return "Trainable params: " + LayerContext.Text(table.Trainable);
        yield return "Non-trainable params: " + LayerContext.Text(table.Total - table.Trainable);
        yield return new string('_', width);
    }

    private IEnumerable<string> Lines(TableRow row, int depth, int[] ends)
    {
        string[] connections = table.IsGraph ? table.Connections(row).DefaultIfEmpty("").ToArray() : [];
        string[] trainable = options.ShowTrainable ? [row.IsTrainable ? "Y" : "N"] : [];
        yield return Row(ends, [new string(' ', 3 * depth) + table.Label(row), table.Shape(row), row.ParameterCount.ToString(CultureInfo.InvariantCulture), .. connections.Take(1), .. trainable]);
        foreach (string connection in connections.Skip(1))
            yield return Row(ends, ["", "", "", connection, .. trainable.Select(static _ => "")]);
    }

    // Keras' way: each field is cut at its column's end, and the character before the next field becomes a space.
    private static string Row(int[] ends, string[] fields)
    {
        var line = new StringBuilder();
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                line[line.Length - 1] = ' ';
            line.Append(fields[i]);
            if (line.Length > ends[i])
                line.Length = ends[i];
            line.Append(' ', ends[i] - line.Length);
        }

        return line.ToString();
    }
}
