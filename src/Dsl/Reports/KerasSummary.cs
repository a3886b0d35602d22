using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>The tables that Keras' <c>summary()</c> prints, byte for byte.</summary>
/// <remarks>A table needs an architecture only: no weights, no forward pass. A broken model has its rows up to the bad layer.</remarks>
public static class KerasSummary
{
    private static readonly int[] LinearEnds = [29, 55, 65];
    private static readonly int[] GraphEnds = [32, 53, 65, 98];
    private static readonly string[] Headers = ["Layer (type)", "Output Shape", "Param #", "Connected to"];

    /// <summary>Writes a table; lines end with <c>\n</c>, the last one without.</summary>
    /// <param name="architecture">The model or part.</param>
    /// <param name="options">Era, name and rows; Keras 2.0–2.2 and the model's own by default.</param>
    public static string Write(Architecture architecture, KerasSummaryOptions? options = null)
    {
        if (architecture is null)
            throw new ArgumentNullException(nameof(architecture));
        options ??= new KerasSummaryOptions();
        bool showInput = options.ShowInput ?? (architecture.IsGraph || architecture.IsPart);
        int[] ends = architecture.IsGraph ? GraphEnds : LinearEnds;
        int width = ends[ends.Length - 1];
        var lines = new List<string>();
        if (options.Format != KerasFormat.Keras2)
            lines.Add("Model: \"" + (options.ModelName ?? Names.Snake(architecture.Name)) + "\"");
        lines.Add(new string('_', width));
        lines.Add(Row(ends, Headers));
        lines.Add(new string('=', width));
        lines.AddRange(LayerLines(architecture, options.Format, showInput, ends));
        lines.Add(new string('=', width));
        long trainable = Count.Sum(architecture.Nodes.SelectMany(static node => node.Weights).Where(static weight => weight.IsTrainable).Select(static weight => weight.Shape.ElementCount));
        lines.Add("Total params: " + LayerContext.Text(architecture.ParameterCount));
        lines.Add("Trainable params: " + LayerContext.Text(trainable));
        lines.Add("Non-trainable params: " + LayerContext.Text(architecture.ParameterCount - trainable));
        lines.Add(new string('_', width));
        return string.Join("\n", lines);
    }

    private static IEnumerable<string> LayerLines(Architecture architecture, KerasFormat format, bool showInput, int[] ends)
    {
        bool isFirst = true;
        foreach (LayerNode node in architecture.Nodes)
        {
            if (node.IsInput && !showInput)
                continue;
            if (!isFirst)
                yield return new string('_', ends[ends.Length - 1]);
            isFirst = false;
            string shape = node.OutputShape?.ToKerasString() ?? "?";
            string[] connections = node.Inputs.Select(input => architecture.Nodes[input].Name + "[0][0]").ToArray();
            yield return Row(ends, [
                node.Name + " (" + node.Kind + ")",
                node.IsInput && format == KerasFormat.Tf26 ? "[" + shape + "]" : shape,
                node.ParameterCount.ToString(CultureInfo.InvariantCulture),
                connections.FirstOrDefault() ?? "",
            ]);
            foreach (string connection in connections.Skip(1))
                yield return Row(ends, ["", "", "", connection]);
            if (node.OutputShape is null)
                yield break;
        }
    }

    // Keras' way: each field is cut at its column's end, and the character before the next field becomes a space.
    private static string Row(int[] ends, string[] fields)
    {
        var line = new StringBuilder();
        for (int i = 0; i < ends.Length; i++)
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
