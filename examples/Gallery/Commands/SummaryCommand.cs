using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Autoencoders.Reports;

namespace Autoencoders.Gallery.Commands;

/// <summary><c>gallery summary</c>: a model's table, as Keras prints it.</summary>
internal static class SummaryCommand
{
    private static readonly Dictionary<string, KerasFormat> Formats = new()
    {
        ["keras2"] = KerasFormat.Keras2,
        ["keras23"] = KerasFormat.Keras23,
        ["tf26"] = KerasFormat.Tf26,
    };

    public static Command Create()
    {
        Argument<string> model = ModelArgument.Create();
        var format = new Option<string>("--format") { Description = "Whose table: " + string.Join(", ", Formats.Keys) + ".", DefaultValueFactory = static _ => "keras2" };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var part = new Option<string?>("--part") { Description = "A part of the model: encoder or decoder." };
        part.AcceptOnlyFromAmong("encoder", "decoder");
        var showInput = new Option<bool?>("--show-input") { Description = "Show a row for the input, also where Keras shows none." };
        var modelName = new Option<string?>("--model-name") { Description = "The name in the title line; the class name in snake case by default." };
        var showTrainable = new Option<bool>("--show-trainable") { Description = "Show a column that says which layers learn." };
        var command = new Command("summary", "Print the table of a model.") { model, format, part, showInput, showTrainable, modelName };
        command.SetAction(result =>
        {
            Architecture architecture = ModelArgument.Find(result.GetRequiredValue(model)).Architecture;
            if (result.GetValue(part) is { } name)
                architecture = architecture.Part(architecture.Parts.First(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Name);
            Console.Write(KerasSummary.Write(architecture, new KerasSummaryOptions
            {
                Format = Formats[result.GetRequiredValue(format)],
                ShowInput = result.GetValue(showInput),
                ShowTrainable = result.GetValue(showTrainable),
                ModelName = result.GetValue(modelName),
            }) + "\n");
            return 0;
        });
        return command;
    }
}
