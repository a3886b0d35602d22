using System.CommandLine;
using Autoencoders.Reports;

namespace Autoencoders.Tool.Commands;

/// <summary>The options of tables; they are called as those of Keras' <c>summary()</c>, where it has them.</summary>
internal sealed class TableOptions
{
    private readonly Option<bool?> _showInput = new("--show-input") { Description = "Whether the input has a row (true or false); by default where Keras has one." };
    private readonly Option<string?> _modelName = new("--model-name") { Description = "The name in the title line; the class name in snake case by default.", HelpName = "name" };
    private readonly Option<bool> _showTrainable = new("--show-trainable") { Description = "Show a column that says which layers learn." };
    private readonly Option<bool> _expandNested = new("--expand-nested") { Description = "Show the rows of a block below it." };
    private readonly Option<string[]?> _layerRange = new("--layer-range") { Description = "The first and the last row to show: names, or regular expressions.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true, HelpName = "first last" };
    private readonly Option<int?> _lineLength = NumberOption.Whole("--line-length", "The width of the table in characters.");
    private readonly Option<double[]?> _positions = NumberOption.Several("--positions", "Where each column ends: shares of the width where the last is at most 1, else characters: .45,.85,1.");
    private readonly Option<bool> _ascii = new("--ascii") { Description = "Draw the boxes of Keras 3, and of every other table, with +, - and |." };
    private readonly Option<int?> _batch = NumberOption.Whole("--batch", "The batch for which memory is estimated; 32 by default.");

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _expandNested, _showTrainable, _layerRange, _lineLength, _positions, _showInput, _modelName, _ascii, _batch })
            command.Add(option);
    }

    /// <summary>For a table of Keras.</summary>
    public KerasSummaryOptions Keras(ParseResult result) => new()
    {
        ShowInput = result.GetValue(_showInput),
        ModelName = result.GetValue(_modelName),
        ShowTrainable = result.GetValue(_showTrainable),
        ExpandNested = result.GetValue(_expandNested),
        LayerRange = result.GetValue(_layerRange) is [string first, string last] ? (first, last) : null,
        LineLength = result.GetValue(_lineLength),
        Positions = result.GetValue(_positions) is { Length: > 0 } positions ? positions : null,
        Ascii = result.GetValue(_ascii),
    };

    /// <summary>For any other table.</summary>
    public DetailedTableOptions Detailed(ParseResult result)
    {
        var table = new DetailedTableOptions { Width = result.GetValue(_lineLength), Ascii = result.GetValue(_ascii) };
        return result.GetValue(_batch) is { } batch ? table with { Batch = batch } : table;
    }
}
