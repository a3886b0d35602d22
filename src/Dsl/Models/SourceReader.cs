using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Finds which earlier nodes a line reads; −1 stands for one that is unknown, which is reported.</summary>
internal sealed class SourceReader(NodeList nodes, ICollection<Issue> issues)
{
    /// <summary>All that a layer reads, in its rule's order.</summary>
    public int[] Of(int line, Declaration declaration, LayerRule rule) =>
        rule.ReplacingArguments.Count > 0 ? ByArgument(line, declaration, rule)
        : rule.TakesSeveral ? [Current(line, declaration), .. rule.SourceArguments.SelectMany(argument => Listed(line, declaration, argument))]
        : [Current(line, declaration)];

    /// <summary>What the line before gives, or what From names.</summary>
    public int Current(int line, Declaration declaration)
    {
        if (declaration.Find("From") is not { } from || from.Value is null)
            return nodes.Current;
        return Named(line, "From", from.Value);
    }

    /// <summary>What an argument names beside the current tensor: several in a list, or one.</summary>
    public IEnumerable<int> Listed(int line, Declaration declaration, string argument)
    {
        if (declaration.Find(argument) is not { } written || written.Value is EquatableArray<int> { Count: 0 })
            return [];
        return (written.Value ?? "") switch
        {
            string single => [Named(line, argument, single)],
            EquatableArray<string> several => several.Select(name => Named(line, argument, name)).ToArray(),
            _ => [-1],
        };
    }

    /// <summary>The node of that name.</summary>
    public int Named(int line, string argument, object? value)
    {
        if (value == Argument.Unknown)
            return -1;
        string name = value as string ?? "";
        if (nodes.Positions.TryGetValue(name, out int position))
            return position;
        if (nodes.IsName(line, name))
            issues.Add(new Issue(IssueId.UnknownLayer, line, argument, $"'{name}' is this line itself, which cannot read what it gives. Name an earlier layer."));
        else
            ReportUnknown(issues, line, argument, name, nodes.Positions.Keys.ToArray(), nodes.IsLater(name));
        return -1;
    }

    /// <summary>The node of that name, once all lines are read; null where there is none, which is reported.</summary>
    public static int? Find(NodeList nodes, ICollection<Issue> issues, int line, string argument, string name, bool takesInputs)
    {
        if (nodes.Positions.TryGetValue(name, out int position) && (takesInputs || !nodes.Nodes[position].IsInput))
            return position;
        string[] known = nodes.Positions.Where(pair => takesInputs || !nodes.Nodes[pair.Value].IsInput).Select(static pair => pair.Key).ToArray();
        ReportUnknown(issues, line, argument, name, known, isLater: false);
        return null;
    }

    // What arguments such as Mean and LogVariance name, instead of the current tensor.
    private int[] ByArgument(int line, Declaration declaration, LayerRule rule)
    {
        string[] missing = rule.ReplacingArguments.Where(argument => declaration.Find(argument) is null).ToArray();
        if (missing.Length > 0)
            issues.Add(new Issue(IssueId.MergeMismatch, line, null, $"{rule.Kind} needs {string.Join(" and ", missing.Select(static argument => argument + " = \"…\""))}: names of earlier layers."));
        else if (declaration.Find("From") is { Value: not null })
            issues.Add(new Issue(IssueId.Conflict, line, "From", $"{rule.Kind} reads what {string.Join(" and ", rule.ReplacingArguments)} name, so From means nothing here. Remove it."));
        return rule.ReplacingArguments.Select(argument => declaration.Find(argument) is { } written ? Named(line, argument, written.Value) : -1).ToArray();
    }

    private static void ReportUnknown(ICollection<Issue> issues, int line, string argument, string name, IReadOnlyCollection<string> known, bool isLater)
    {
        string? nearest = isLater ? null : Names.Nearest(name, known);
        string reason = isLater ? $"'{name}' comes later, and names point backward only."
            : known.Count == 0 ? $"No earlier layer is called '{name}'; there is none."
            : nearest is null ? $"No earlier layer is called '{name}'. There are: {string.Join(", ", known.OrderBy(static key => key, StringComparer.Ordinal))}."
            : $"No earlier layer is called '{name}'. Did you mean '{nearest}'?";
        issues.Add(new Issue(IssueId.UnknownLayer, line, argument, reason, nearest is null ? null : "\"" + nearest + "\""));
    }
}
