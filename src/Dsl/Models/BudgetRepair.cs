using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>One change that brings a model within its budget.</summary>
/// <param name="Text">What the message says of it: <c>Dense 'dense' with 63 units instead of 256 fits</c>.</param>
/// <param name="Change">The change.</param>
internal sealed record BudgetChange(string Text, ArgumentChange Change);

/// <summary>Finds, by trying, the one size whose change brings a model within its budget and loses the least of it.</summary>
internal sealed class BudgetRepair(ModelSpec spec, IReadOnlyList<LayerNode> nodes, int budgetLine, string id)
{
    // A change is tried out on the whole model, so only the lines that cost most, and those before them, are tried.
    private const int MostLines = 8;

    // Sizes often have to be multiples of something, such as groups or heads: these shares of a size are tried before all others.
    private const int Shares = 8;

    // A layer that keeps less of its size than one part in so many is another layer.
    private const int LeastShare = 16;

    // Layers gone through in all tries together: an editor waits for the answer.
    private const int MostWork = 50_000;

    private static readonly (string Argument, string What)[] Sizes =
        [("units", "units"), ("filters", "filters"), ("outputDim", "features"), ("keyDim", "values a head"), ("Repeat", "repeats")];

    private int _tries = Math.Max(8, MostWork / Math.Max(1, nodes.Count));

    /// <summary>The changes that would do, the best first; none where no single one was found.</summary>
    /// <param name="cost">What a layer costs.</param>
    /// <param name="bytes">The most bytes of layer outputs, where those are counted; they also follow the batch.</param>
    public IReadOnlyList<BudgetChange> Find(Func<LayerNode, long> cost, long? bytes)
    {
        var found = new List<BudgetChange>();
        (BudgetChange Change, double Kept)? best = null;
        foreach (int line in Lines(cost))
        {
            if (Shrink(line) is { } change && (best is null || change.Kept > best.Value.Kept))
                best = change;
        }

        if (best is { } size)
            found.Add(size.Change);
        if (bytes is { } limit && Batch(cost, limit) is { } batch)
            found.Add(batch);
        return found;
    }

    // What a layer costs depends on its own size and on that of the layer before it.
    private IEnumerable<int> Lines(Func<LayerNode, long> cost)
    {
        IEnumerable<int> costly = nodes.GroupBy(static node => node.Declaration).OrderByDescending(line => Count.Sum(line.Select(cost)))
            .SelectMany(line => new[] { line.Key }.Concat(line.SelectMany(Feeding)));
        return costly.Distinct().Where(line => Sizes.Any(size => Written(line, size.Argument) > 1)).Take(MostLines);
    }

    // The lines of the nearest layers of a size of their own.
    private IEnumerable<int> Feeding(LayerNode node) => node.Inputs.SelectMany(input =>
        Sizes.Any(size => Written(nodes[input].Declaration, size.Argument) is not null) ? [nodes[input].Declaration] : Feeding(nodes[input]));

    private int? Written(int line, string argument) => spec.Declarations[line].Find(argument)?.Value as int?;

    private (BudgetChange Change, double Kept)? Shrink(int line)
    {
        (BudgetChange, double Kept)? best = null;
        foreach ((string argument, string what) in Sizes)
        {
            if (Written(line, argument) is not (> 1 and { } size) || Largest(line, argument, size) is not { } fitting)
                continue;
            LayerNode node = nodes.First(node => node.Declaration == line);
            string name = (node.Blocks.Count > 0 ? node.Blocks[0].Kind : node.Kind) + $" '{node.Row}'";
            string unit = fitting == 1 ? what.Replace("units", "unit").Replace("filters", "filter").Replace("features", "feature").Replace("values", "value").Replace("repeats", "repeat") : what;
            double kept = (double)fitting / size;
            if (best is null || kept > best.Value.Kept)
                best = (new BudgetChange($"{name} with {Text(fitting)} {unit} instead of {Text(size)} fits", new ArgumentChange(line, argument, Text(fitting))), kept);
        }

        return best;
    }

    // The largest size that fits; null where none does.
    private int? Largest(int line, string argument, int size)
    {
        int low = 0, high = size;
        for (int share = Shares - 1; share > 0 && size % Shares == 0 && low == 0; share--)
        {
            int tried = size / Shares * share;
            if (Fits(line, argument, tried))
                low = tried;
            else
                high = tried;
        }

        int least = Math.Max(1, (size + LeastShare - 1) / LeastShare);
        if (low == 0 && !Fits(line, argument, least))
            return null;
        low = Math.Max(low, least);
        while (high - low > 1)
        {
            int middle = low + (high - low) / 2;
            if (Fits(line, argument, middle))
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    private BudgetChange? Batch(Func<LayerNode, long> cost, long limit)
    {
        if (Written(budgetLine, "Batch") is not (> 1 and { } batch))
            return null;
        long fitting = limit / Math.Max(1, Count.Sum(nodes.Select(cost)) / batch);
        return fitting < 1 ? null : new BudgetChange($"Batch = {Text((int)fitting)} fits", new ArgumentChange(budgetLine, "Batch", Text((int)fitting)));
    }

    // What another limit says of the smaller model is no concern of this one.
    private bool Fits(int line, string argument, int size) =>
        _tries-- > 0
        && ModelChecker.CheckPlainly(spec.With(line, argument, size)).Issues.All(issue => issue.IsWarning || (issue.Id != id && issue.Declaration == budgetLine));

    private static string Text(int number) => LayerContext.Text((IFormattable)number);
}
