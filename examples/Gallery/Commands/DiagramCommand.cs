using System.CommandLine;
using System.Linq;
using Autoencoders.Reports;

namespace Autoencoders.Gallery.Commands;

/// <summary><c>gallery diagram</c>: a drawing of a model.</summary>
internal static class DiagramCommand
{
    public static Command Create()
    {
        Argument<string> model = ModelArgument.Create();
        var format = new Option<string>("--format") { Description = "What to write: " + string.Join(", ", DiagramFormat.All) + ".", DefaultValueFactory = static _ => DiagramFormat.All[0].Name };
        format.AcceptOnlyFromAmong([.. DiagramFormat.All.Select(static known => known.Name)]);
        var file = new Option<string?>("--out") { Description = "The file to write; the terminal by default." };
        var direction = new Option<string>("--direction") { Description = "Which way data flow: TB or LR.", DefaultValueFactory = static _ => "TB" };
        direction.AcceptOnlyFromAmong("TB", "LR");
        var expandNested = new Option<int>("--expand-nested") { Description = "How many blocks within blocks are opened.", DefaultValueFactory = static _ => 1 };
        var hideShapes = new Option<bool>("--hide-shapes") { Description = "Draw edges without shapes." };
        var hideNames = new Option<bool>("--hide-layer-names") { Description = "Draw boxes without names." };
        var hideActivations = new Option<bool>("--hide-activations") { Description = "Draw boxes without activations." };
        var showTrainable = new Option<bool>("--show-trainable") { Description = "Say how many weights a box holds, and how many are frozen." };
        Option<int?> dpi = NumberOption.Create("--dpi", "Pixels an inch of a PNG; 144 by default.", 36, 576);
        var command = new Command("diagram", "Draw a model.") { model, format, file, direction, expandNested, hideShapes, hideNames, hideActivations, showTrainable, dpi };
        command.SetAction(result =>
        {
            DiagramFormat chosen = DiagramFormat.All.First(known => known.Name == result.GetRequiredValue(format));
            byte[] drawing = chosen.Write(ModelArgument.Find(result.GetRequiredValue(model)).Architecture, new DiagramOptions
            {
                Direction = result.GetValue(direction) == "LR" ? DiagramDirection.LeftToRight : DiagramDirection.TopToBottom,
                ExpandNested = result.GetValue(expandNested),
                ShowShapes = !result.GetValue(hideShapes),
                ShowLayerNames = !result.GetValue(hideNames),
                ShowActivations = !result.GetValue(hideActivations),
                ShowTrainable = result.GetValue(showTrainable),
                Dpi = result.GetValue(dpi),
            });
            OutputFile.Write(result.GetValue(file), drawing, chosen.IsText);
            return 0;
        });
        return command;
    }
}
