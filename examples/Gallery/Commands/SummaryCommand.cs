using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text;
using Autoencoders.Reports;
using Autoencoders.Tool.Terminal;

namespace Autoencoders.Gallery.Commands;

/// <summary><c>gallery summary</c>: a model's table, as Keras prints it.</summary>
internal static class SummaryCommand
{
    public static Command Create()
    {
        Argument<string> model = ModelArgument.Create();
        var format = new Option<string>("--format") { Description = "Whose table, or what other report: " + string.Join(", ", SummaryFormat.All) + ".", DefaultValueFactory = static _ => SummaryFormat.All[0].Name };
        format.AcceptOnlyFromAmong([.. SummaryFormat.All.Select(static known => known.Name)]);
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
        var ascii = new Option<bool>("--ascii") { Description = "Draw the boxes of keras3 and detailed with +, - and |." };
        Option<string?> color = ColorOption.Create();
        var command = new Command("summary", "Print the table of a model.") { model, format, part, showInput, showTrainable, expandNested, layerRange, lineLength, positions, ascii, color, modelName, batch, file };
        command.SetAction(result =>
        {
            Architecture architecture = ModelArgument.Find(result.GetRequiredValue(model)).Architecture;
            if (result.GetValue(part) is { } name)
                architecture = architecture.Part(architecture.Parts.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name ?? name);
            SummaryFormat chosen = SummaryFormat.All.First(known => known.Name == result.GetRequiredValue(format));
            string text = chosen.Write(
                architecture,
                new KerasSummaryOptions
                {
                    ShowInput = result.GetValue(showInput),
                    ShowTrainable = result.GetValue(showTrainable),
                    ExpandNested = result.GetValue(expandNested),
                    LayerRange = result.GetValue(layerRange) is [var first, var last] ? (first, last) : null,
                    LineLength = result.GetValue(lineLength),
                    Positions = result.GetValue(positions) is { } ends ? Positions(ends) : null,
                    Ascii = result.GetValue(ascii),
                    ModelName = result.GetValue(modelName),
                },
                new DetailedTableOptions { Batch = result.GetValue(batch) ?? 32, Width = result.GetValue(lineLength), Ascii = result.GetValue(ascii) });
            if (result.GetValue(file) is { } path)
                OutputFile.Write(path, Encoding.UTF8.GetBytes(text));
            else
                result.Print(color, Console.Out, text, chosen.IsTable ? TextLook.Table : TextLook.Plain);
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
