using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>The tables that Keras' <c>summary()</c> prints, byte for byte.</summary>
/// <remarks>A table needs an architecture only: no weights, no forward pass. A broken model has its rows up to the bad layer, which is marked.</remarks>
public static class KerasSummary
{
    private static readonly int[] LinearEnds = [29, 55, 65];
    private static readonly int[] GraphEnds = [32, 53, 65, 98];
    private const int TrainableWidth = 11;
    private static readonly string[] Headers = ["Layer (type)", "Output Shape", "Param #", "Connected to"];

    /// <summary>Writes a table; lines end with <c>\n</c>, the last one without.</summary>
    /// <param name="architecture">The model or part.</param>
    /// <param name="options">Era, name and rows; Keras 2.0–2.2 and the model's own by default.</param>
    public static string Write(Architecture architecture, KerasSummaryOptions? options = null)
    {
        if (architecture is null)
            throw new ArgumentNullException(nameof(architecture));
        options ??= new KerasSummaryOptions();
        IReadOnlyList<TableRow> rows = TableRow.Of(architecture);
        bool isGraph = TableRow.AreGraph(rows);
        bool showInput = options.ShowInput ?? (isGraph || architecture.IsPart);
        int[] ends = isGraph ? GraphEnds : LinearEnds;
        string[] headers = Headers.Take(ends.Length).ToArray();
        int width = ends[ends.Length - 1];
        if (options.ShowTrainable)
        {
            width += TrainableWidth;
            ends = [.. ends, width];
            headers = [.. headers, "Trainable"];
        }

        var lines = new List<string>();
        if (options.Format != KerasFormat.Keras2)
            lines.Add("Model: \"" + (options.ModelName ?? Names.Snake(architecture.Name)) + "\"");
        lines.Add(new string('_', width));
        lines.Add(Row(ends, headers));
        lines.Add(new string('=', width));
        lines.AddRange(LayerLines(architecture, rows, options, showInput, ends));
        lines.Add(new string('=', width));
        long trainable = Count.Sum(rows.SelectMany(static row => row.Weights).Where(static weight => weight.IsTrainable).Select(static weight => weight.Shape.ElementCount));
        lines.Add("Total params: " + LayerContext.Text(architecture.ParameterCount));
        lines.Add("Trainable params: " + LayerContext.Text(trainable));
        lines.Add("Non-trainable params: " + LayerContext.Text(architecture.ParameterCount - trainable));
        lines.Add(new string('_', width));
        return string.Join("\n", lines);
    }

    private static IEnumerable<string> LayerLines(Architecture architecture, IReadOnlyList<TableRow> rows, KerasSummaryOptions options, bool showInput, int[] ends)
    {
        bool isFirst = true;
        bool isMarked = false;
        foreach (TableRow row in rows)
        {
            string[] marks = row.Nodes.Select(static node => node.Declaration).Distinct().Select(line => MistakeMark.Of(architecture, line)).OfType<string>().ToArray();
            isMarked |= marks.Length > 0;
            if (row.IsInput && !showInput)
            {
                foreach (string mark in marks)
                    yield return mark;
                continue;
            }

            if (!isFirst)
                yield return new string('_', ends[ends.Length - 1]);
            isFirst = false;
            string shape = row.Shape?.ToKerasString() ?? "?";
            string[] connections = TableRow.AreGraph(rows) ? row.Connections.Select(connection => Connection(rows, connection, options.Format)).DefaultIfEmpty("").ToArray() : [];
            string[] trainable = options.ShowTrainable ? [row.IsTrainable ? "Y" : "N"] : [];
            yield return Row(ends, [
                row.Name + " (" + row.Kind + ")",
                row.IsInput && options.Format == KerasFormat.Tf26 ? "[" + shape + "]" : shape,
                row.ParameterCount.ToString(CultureInfo.InvariantCulture),
                .. connections.Take(1),
                .. trainable,
            ]);
            foreach (string connection in connections.Skip(1))
                yield return Row(ends, ["", "", "", connection, .. trainable.Select(static _ => "")]);
            foreach (string mark in marks)
                yield return mark;
            if (row.Shape is null)
                break;
        }

        // What is wrong with a line that has no row, or with a row that is not reached.
        if (!isMarked && architecture.Issues.FirstOrDefault(static issue => !issue.IsWarning) is { } mistake)
            yield return MistakeMark.Text(mistake);
    }

    // Before tf.keras a model that is used as a layer counts its own making as its first call.
    private static string Connection(IReadOnlyList<TableRow> rows, (string Row, int Call) read, KerasFormat format)
    {
        bool isModel = format != KerasFormat.Tf26 && rows.First(row => row.Name == read.Row).Nodes[0] is { Blocks.Count: > 0, StepAxes: 0 };
        return $"{read.Row}[{LayerContext.Text((IFormattable)(read.Call + (isModel ? 1 : 0)))}][0]";
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
