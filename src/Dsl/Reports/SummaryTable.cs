using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>What a Keras table says, whatever its era: rows, cells and totals.</summary>
internal sealed class SummaryTable
{
    private static readonly string[] AllHeaders = ["Layer (type)", "Output Shape", "Param #", "Connected to"];
    private const string TimeDistributed = "TimeDistributed";
    private readonly Architecture _architecture;
    private readonly IReadOnlyList<TableRow> _all;
    private readonly KerasSummaryOptions _options;

    // The rows that stand for a model within the model.
    private readonly HashSet<string> _models;

    public SummaryTable(Architecture architecture, KerasSummaryOptions options)
    {
        _architecture = architecture;
        _options = options;
        _all = TableRow.Of(architecture);
        _models = new HashSet<string>(_all.Where(static row => row.Nodes[0] is { Blocks.Count: > 0, StepAxes: 0 }).Select(static row => row.Name));
        IsGraph = TableRow.AreGraph(_all);
        bool showInput = options.ShowInput ?? (IsGraph || architecture.IsPart);
        int broken = _all.ToList().FindIndex(static row => row.Shape is null);
        Rows = Range(_all.Take(broken < 0 ? _all.Count : broken + 1).Where(row => showInput || !row.IsInput).ToArray());
        Total = architecture.ParameterCount;
        Trainable = Count.Sum(_all.SelectMany(static row => row.Weights).Where(static weight => weight.IsTrainable).Select(static weight => weight.Shape.ElementCount));
    }

    /// <summary>Whether some row is not read by exactly the next one, so that connections are shown.</summary>
    public bool IsGraph { get; }

    /// <summary>The rows that are shown.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>The same, and below a block what it consists of where that is asked for, each with how deep it lies.</summary>
    public IEnumerable<(TableRow Row, int Depth)> NestedRows => Rows.SelectMany(row => Nested(row, 0));

    /// <summary>All weights.</summary>
    public long Total { get; }

    /// <summary>Those that learn.</summary>
    public long Trainable { get; }

    /// <summary>What stands in the title line.</summary>
    public string Title => _options.ModelName ?? Names.Snake(_architecture.Name);

    /// <summary>The headers of the columns.</summary>
    public string[] Headers => [.. AllHeaders.Take(IsGraph ? 4 : 3), .. _options.ShowTrainable ? (string[])["Trainable"] : []];

    /// <summary>Where the columns end, in characters.</summary>
    /// <param name="width">The table's width.</param>
    /// <param name="ends">The era's own ends, as shares or characters.</param>
    public int[] Ends(int width, double[] ends)
    {
        if (_options.Positions is { } chosen)
            ends = [.. chosen];
        if (ends.Length < (IsGraph ? 4 : 3))
            throw new ArgumentException($"The table has {(IsGraph ? 4 : 3).ToString(CultureInfo.InvariantCulture)} columns; Positions gives ends for {ends.Length.ToString(CultureInfo.InvariantCulture)}.");
        bool isShare = ends[ends.Length - 1] <= 1;
        int[] characters = ends.Select(end => (int)(isShare ? end * width : end)).ToArray();
        return characters.Zip(characters.Skip(1), static (one, next) => next - one).Any(static room => room < 4) || characters[0] < 4
            ? throw new ArgumentException($"A table of {width.ToString(CultureInfo.InvariantCulture)} characters leaves no room for its columns. Raise LineLength, or change Positions.")
            : characters;
    }

    /// <summary>The marks of what is wrong in a row.</summary>
    public IEnumerable<string> Marks(TableRow row) =>
        row.Nodes.Select(static node => node.Declaration).Distinct().Select(line => MistakeMark.Of(_architecture, line)).OfType<string>();

    /// <summary>The mark of a mistake that no row shows: in a line without one, or behind the last.</summary>
    public IEnumerable<string> LooseMarks =>
        Rows.Any(row => Marks(row).Any()) || _architecture.Issues.FirstOrDefault(static issue => !issue.IsWarning) is not { } mistake ? [] : [MistakeMark.Text(mistake)];

    /// <summary>The first cell: the name, and the class. A model within the model has the class that Keras gives it.</summary>
    public string Label(TableRow row) => row.Name + " (" + (row.ModelInputs.Count == 0 ? row.Kind : IsChain(row) ? "Sequential" : IsOld ? "Model" : "Functional") + ")";

    /// <summary>
    /// The rows below a row where nested ones are asked for: those of a block, and of a model with its inputs, where it is no chain. What is
    /// applied step by step is one layer to Keras, and within a model Keras knows of no connections.
    /// </summary>
    public IReadOnlyList<TableRow> Children(TableRow row)
    {
        if (!_options.ExpandNested || (row.ModelInputs.Count == 0 && row.Kind == TimeDistributed))
            return [];
        return row.ModelInputs.Count == 0 ? row.Children : [.. IsChain(row) ? [] : row.ModelInputs.Select(TableRow.Of), .. row.Children.Select(static child => child with { Connections = [] })];
    }

    /// <summary>What a row reads, call by call.</summary>
    public IEnumerable<string> Connections(TableRow row) => row.Connections.Select(Connection);

    /// <summary>The shape's text: a list of one for an input where the era has it so.</summary>
    public string Shape(TableRow row)
    {
        string shape = row.Shape?.ToKerasString() ?? "?";
        bool isList = row.IsInput && _options.Format is KerasFormat.Tf26 or KerasFormat.Keras27 or KerasFormat.Keras215;
        return isList && row.Shape is not null ? "[" + shape + "]" : shape;
    }

    // Before tf.keras a model that is used as a layer counts its own making as its first call.
    private string Connection((string Row, int Call) read) =>
        $"{read.Row}[{LayerContext.Text((IFormattable)(read.Call + (IsOld && _models.Contains(read.Row) ? 1 : 0)))}][0]";

    private IEnumerable<(TableRow Row, int Depth)> Nested(TableRow row, int depth) =>
        ((IEnumerable<(TableRow, int)>)[(row, depth)]).Concat(Children(row).SelectMany(child => Nested(child, depth + 1)));

    private bool IsOld => _options.Format is KerasFormat.Keras20 or KerasFormat.Keras2 or KerasFormat.Keras23;

    // Whether a model within the model would be a Sequential: each row reads the one before, once.
    private static bool IsChain(TableRow row) =>
        row.ModelInputs.Count == 1 && row.Children.Select(static (child, at) => (child, at)).All(pair => pair.child.Connections.Count == 1 && (pair.at == 0 || pair.child.Connections[0].Row == row.Children[pair.at - 1].Name));

    private IReadOnlyList<TableRow> Range(TableRow[] rows)
    {
        if (_options.LayerRange is not { } range)
            return rows;
        int[] first = Matches(rows, range.First), last = Matches(rows, range.Last);
        (int from, int to) = first[0] > last[0] ? (last[0], first[first.Length - 1]) : (first[0], last[last.Length - 1]);
        return rows.Skip(from).Take(to - from + 1).ToArray();
    }

    private static int[] Matches(TableRow[] rows, string pattern)
    {
        Regex expression;
        try
        {
            expression = new Regex(@"\A(?:" + pattern + ")", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException)
        {
            throw new ArgumentException($"'{pattern}' is neither a layer's name nor a regular expression.");
        }

        int[] found = Enumerable.Range(0, rows.Length).Where(at => expression.IsMatch(rows[at].Name)).ToArray();
        return found.Length > 0 ? found : throw new ArgumentException($"No row of the table is called '{pattern}'; there are {string.Join(", ", rows.Select(static row => row.Name))}.");
    }
}
