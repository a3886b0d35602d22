using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Everything that is known of a model without making it, row by row: shapes, windows, weights, costs, memory, receptive fields.</summary>
public sealed class DetailedTable
{
    private readonly Architecture _architecture;

    private DetailedTable(Architecture architecture, DetailedTableOptions options)
    {
        _architecture = architecture;
        Options = options;
        Rows = new DetailedRows(architecture, options).All();
        long trainable = Counts.Sum([.. Enumerable.Range(0, architecture.Nodes.Count).SelectMany(architecture.CountedWeights).Where(static weight => weight.IsTrainable).Select(static weight => weight.Shape.ElementCount)]);
        Totals = new DetailedTotals(architecture.ParameterCount, trainable, architecture.MultiplyAdds, MemoryEstimate.Of(architecture, options.Batch, options.Optimizer));
        Columns = options.Columns ?? [.. Enum.GetValues<DetailedColumn>().Where(IsTelling)];
    }

    /// <summary>The model's or part's name.</summary>
    public string Name => _architecture.Name;

    /// <summary>What was chosen.</summary>
    public DetailedTableOptions Options { get; }

    /// <summary>The rows of the model itself, in order; blocks have rows of their own as deep as was chosen.</summary>
    public IReadOnlyList<DetailedRow> Rows { get; }

    /// <summary>What the rows come to.</summary>
    public DetailedTotals Totals { get; }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<DetailedColumn> Columns { get; }

    /// <summary>All rows in order, each followed by those within it, and the names of the blocks around it and its own, as in <c>block/conv2d</c>.</summary>
    public IEnumerable<(string Path, DetailedRow Row)> AllRows => Rows.SelectMany(static row => Within(row.Name, row));

    /// <summary>What stands below the rows: mistakes that no row shows, and for which sizes a model of named ones was counted.</summary>
    internal IEnumerable<string> Notes
    {
        get
        {
            if (!AllRows.Any(static row => row.Row.Mistake is not null) && _architecture.Issues.FirstOrDefault(static issue => !issue.IsWarning) is { } mistake)
                yield return MistakeMark.Of(_architecture, mistake.Declaration)!;
            if (_architecture.Code is not null && Columns.Contains(DetailedColumn.Name))
                yield return "* The model's code.";
            if (_architecture.Nodes.Any(static node => node.IsInput && node.OutputShape is { HasNames: true }))
                yield return "Named sizes are counted for an input of " + string.Join(" and ", _architecture.Inputs.Select(input => _architecture.Nodes[input].OutputShape is { } shape ? "(" + string.Join(", ", shape.Sizes.Select(static size => DetailedFormat.Number(size))) + ")" : "?")) + ".";
        }
    }

    /// <summary>The table of a model; a broken one has its rows up to the bad layer, which is marked.</summary>
    /// <param name="architecture">The model or part.</param>
    /// <param name="options">Batch, depth, columns, width.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch is below 1, the depth below 0, or the width below 20.</exception>
    /// <exception cref="ArgumentException">A column is given twice, or none.</exception>
    public static DetailedTable Of(Architecture architecture, DetailedTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        options ??= new DetailedTableOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Batch, 1, nameof(DetailedTableOptions.Batch));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Depth, nameof(DetailedTableOptions.Depth));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Width ?? int.MaxValue, 20, nameof(DetailedTableOptions.Width));
        if (options.Columns is { } columns)
        {
            if (columns.Count == 0)
                throw new ArgumentException("A table needs at least one column; Columns is empty.", nameof(options));
            if (columns.GroupBy(static column => column).FirstOrDefault(static same => same.Count() > 1) is { } twice)
                throw new ArgumentException($"A table shows each column once; {twice.Key} is given {DetailedFormat.Number(twice.Count())} times.", nameof(options));
            if (columns.Where(static column => !Enum.IsDefined(column)).Select(static column => (int?)column).FirstOrDefault() is { } unknown)
                throw new ArgumentException($"There is no column {DetailedFormat.Number(unknown)}.", nameof(options));
        }

        return new DetailedTable(architecture, options);
    }

    /// <summary>The table in fixed-width text, with the totals below; lines end in <c>\n</c>.</summary>
    /// <exception cref="ArgumentException">The width leaves no room for the columns.</exception>
    public string ToText() => DetailedText.Write(this);

    /// <summary>The table and the totals in Markdown; lines end in <c>\n</c>.</summary>
    public string ToMarkdown() => DetailedMarkdown.Write(this);

    /// <summary>The rows as comma-separated values, quoted as RFC 4180 says, numbers as they are; the first line names the columns.</summary>
    /// <param name="lineEnd">What ends a line: <c>\n</c> as in all other reports, or the RFC's own <c>\r\n</c>.</param>
    public string ToCsv(string lineEnd = "\n") => DetailedCsv.Write(this, lineEnd);

    /// <summary>The table in text.</summary>
    public override string ToString() => ToText();

    private static IEnumerable<(string, DetailedRow)> Within(string path, DetailedRow row) =>
        [(path, row), .. row.Children.SelectMany(child => Within(path + "/" + child.Name, child))];

    // A column in which every row says the same nothing is left out.
    private bool IsTelling(DetailedColumn column) => column switch
    {
        DetailedColumn.Name or DetailedColumn.Kind or DetailedColumn.Output or DetailedColumn.Parameters => true,
        DetailedColumn.ConnectedFrom => _architecture.IsGraph,
        DetailedColumn.Dilation => AllRows.Any(static row => row.Row.Window?.Dilation.Any(static step => step > 1) ?? false),
        DetailedColumn.Trainable => Totals.TrainableParameters != Totals.Parameters,
        _ => AllRows.Any(row => DetailedCells.Text(column, row.Row).Length > 0),
    };
}
