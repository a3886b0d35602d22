using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text;
using Autoencoders.Reports;

namespace Autoencoders.Gallery.Commands;

/// <summary><c>gallery summary</c>: a model's table, as Keras prints it.</summary>
internal static class SummaryCommand
{
    private static readonly Dictionary<string, KerasFormat> Eras = new()
    {
        ["keras20"] = KerasFormat.Keras20,
        ["keras2"] = KerasFormat.Keras2,
        ["keras23"] = KerasFormat.Keras23,
        ["tf26"] = KerasFormat.Tf26,
        ["keras27"] = KerasFormat.Keras27,
        ["keras215"] = KerasFormat.Keras215,
        ["keras3"] = KerasFormat.Keras3,
    };

    private static readonly Dictionary<string, Func<Architecture, DetailedTableOptions, string>> Reports = new()
    {
        ["detailed"] = static (architecture, options) => DetailedTable.Of(architecture, options).ToText(),
        ["markdown"] = static (architecture, options) => DetailedTable.Of(architecture, options).ToMarkdown(),
        ["csv"] = static (architecture, options) => DetailedTable.Of(architecture, options).ToCsv(),
        ["json"] = static (architecture, _) => ArchitectureJson.Write(architecture),
        ["html"] = static (architecture, options) => HtmlReport.Write(architecture, new HtmlReportOptions { Table = options, Diagram = Diagram.Svg(architecture) }),
    };

    public static Command Create()
    {
        Argument<string> model = ModelArgument.Create();
        var format = new Option<string>("--format") { Description = "Whose table, or what other report: " + string.Join(", ", Eras.Keys.Concat(Reports.Keys)) + ".", DefaultValueFactory = static _ => "keras2" };
        format.AcceptOnlyFromAmong([.. Eras.Keys, .. Reports.Keys]);
        Option<int?> batch = NumberOption.Create("--batch", "The batch for which memory is estimated; 32 by default.");
        var file = new Option<string?>("--out") { Description = "The file to write; the terminal by default." };
        var part = new Option<string?>("--part") { Description = "A part of the model: encoder or decoder." };
        part.AcceptOnlyFromAmong("encoder", "decoder");
        var showInput = new Option<bool?>("--show-input") { Description = "Show a row for the input, also where Keras shows none." };
        var modelName = new Option<string?>("--model-name") { Description = "The name in the title line; the class name in snake case by default." };
        var showTrainable = new Option<bool>("--show-trainable") { Description = "Show a column that says which layers learn." };
        var expandNested = new Option<bool>("--expand-nested") { Description = "Show the layers of blocks below them." };
        var layerRange = new Option<string[]>("--layer-range") { Description = "The first and the last row to show, as names or regular expressions.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var lineLength = new Option<int?>("--line-length") { Description = "The width of the table in characters; the era's own by default." };
        var positions = new Option<string?>("--positions") { Description = "Where the columns end, as shares of the width or in characters: .45,.85,1." };
        var ascii = new Option<bool>("--ascii") { Description = "Draw the boxes of keras3 with +, - and |." };
        var color = new Option<bool>("--color") { Description = "Colour keras3 as in a terminal." };
        var command = new Command("summary", "Print the table of a model.") { model, format, part, showInput, showTrainable, expandNested, layerRange, lineLength, positions, ascii, color, modelName, batch, file };
        command.SetAction(result =>
        {
            Architecture architecture = ModelArgument.Find(result.GetRequiredValue(model)).Architecture;
            if (result.GetValue(part) is { } name)
                architecture = architecture.Part(architecture.Parts.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name ?? name);
            string text = Reports.TryGetValue(result.GetRequiredValue(format), out Func<Architecture, DetailedTableOptions, string>? report)
                ? report(architecture, new DetailedTableOptions { Batch = result.GetValue(batch) ?? 32, Width = result.GetValue(lineLength), Ascii = result.GetValue(ascii) })
                : KerasSummary.Write(architecture, new KerasSummaryOptions
                {
                    Format = Eras[result.GetRequiredValue(format)],
                    ShowInput = result.GetValue(showInput),
                    ShowTrainable = result.GetValue(showTrainable),
                    ExpandNested = result.GetValue(expandNested),
                    LayerRange = result.GetValue(layerRange) is [var first, var last] ? (first, last) : null,
                    LineLength = result.GetValue(lineLength),
                    Positions = result.GetValue(positions) is { } ends ? Positions(ends) : null,
                    Ascii = result.GetValue(ascii),
                    Colors = result.GetValue(color),
                    ModelName = result.GetValue(modelName),
                });
            OutputFile.Write(result.GetValue(file), Encoding.UTF8.GetBytes(text.TrimEnd('\n') + "\n"));
            return 0;
        });
        return command;
    }

    private static double[] Positions(string ends)
    {
        string[] parts = ends.Split(',', StringSplitOptions.TrimEntries);
        return Array.TrueForAll(parts, static part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? [.. parts.Select(static part => double.Parse(part, CultureInfo.InvariantCulture))]
            : throw new ArgumentException($"--positions takes numbers with commas between them, such as .45,.85,1; got '{ends}'.");
    }
}
