using System.CommandLine;
using Autoencoders.Reports;

namespace Autoencoders.Tool.Commands;

/// <summary>What a drawing shows.</summary>
internal sealed class DrawingOptions
{
    private readonly Option<string> _direction = new("--direction") { Description = "Which way data flow: TB or LR.", HelpName = "TB|LR", DefaultValueFactory = static _ => "TB" };
    private readonly Option<int> _expandNested = new("--expand-nested") { Description = "How many blocks within blocks are opened.", HelpName = "number", DefaultValueFactory = static _ => new DiagramOptions().ExpandNested };
    private readonly Option<bool> _hideShapes = new("--hide-shapes") { Description = "Draw edges without shapes." };
    private readonly Option<bool> _hideNames = new("--hide-layer-names") { Description = "Draw boxes without names." };
    private readonly Option<bool> _hideActivations = new("--hide-activations") { Description = "Draw boxes without activations." };
    private readonly Option<bool> _showTrainable = new("--show-trainable") { Description = "Say how many weights a box holds, and how many are frozen." };

    private readonly Option<int?> _dpi = NumberOption.Whole("--dpi", "Pixels an inch of a PNG, 36 to 576; 144 by default.");

    public DrawingOptions() => _direction.AcceptOnlyFromAmong("TB", "LR");

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _direction, _expandNested, _hideShapes, _hideNames, _hideActivations, _showTrainable, _dpi })
            command.Add(option);
    }

    public DiagramOptions Of(ParseResult result) => new()
    {
        Direction = result.GetValue(_direction) == "LR" ? DiagramDirection.LeftToRight : DiagramDirection.TopToBottom,
        ExpandNested = result.GetValue(_expandNested),
        ShowShapes = !result.GetValue(_hideShapes),
        ShowLayerNames = !result.GetValue(_hideNames),
        ShowActivations = !result.GetValue(_hideActivations),
        ShowTrainable = result.GetValue(_showTrainable),
        Dpi = result.GetValue(_dpi),
    };
}
