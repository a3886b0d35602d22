using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>What changed between two architectures, in words. The places of lines in the source are no part of it.</summary>
public sealed class ArchitectureDifference
{
    private const int MostKeys = 12;

    private ArchitectureDifference(ArchitectureDocument before, ArchitectureDocument after)
    {
        (Before, After) = (before, after);
        Changes = DifferenceFinder.Find(before, after);
        CheckpointChanges = ModelDifference.Checkpoints(before, after);
    }

    /// <summary>The architecture before.</summary>
    public ArchitectureDocument Before { get; }

    /// <summary>The architecture afterwards.</summary>
    public ArchitectureDocument After { get; }

    /// <summary>What changed: removed layers, then the others in their order, then the model as a whole, then the totals.</summary>
    public IReadOnlyList<ArchitectureChange> Changes { get; }

    /// <summary>The tensors that a checkpoint of before has otherwise, or lacks, or has in vain.</summary>
    public IReadOnlyList<CheckpointChange> CheckpointChanges { get; }

    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => Changes.Count == 0 && CheckpointChanges.Count == 0;

    /// <summary>Whether a checkpoint of before is refused by the model afterwards.</summary>
    public bool BreaksCheckpoints => CheckpointChanges.Count > 0;

    /// <summary>Compares two architectures.</summary>
    /// <param name="before">One.</param>
    /// <param name="after">The other.</param>
    public static ArchitectureDifference Between(Architecture before, Architecture after) => Between(ArchitectureDocument.Of(before), ArchitectureDocument.Of(after));

    /// <summary>Compares two documents: layers by name, then by kind and place, so that a layer under another name is told as that.</summary>
    /// <param name="before">One.</param>
    /// <param name="after">The other.</param>
    public static ArchitectureDifference Between(ArchitectureDocument before, ArchitectureDocument after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new ArchitectureDifference(before, after);
    }

    /// <summary>The difference as lines for a terminal or the message of a test; lines end with <c>\n</c>, the last one without.</summary>
    public string ToText()
    {
        if (IsEmpty)
            return After.Name + ": no difference";
        IEnumerable<string> follows = Of(ArchitectureChangeKind.Follows).Select(static change => "  " + change);
        return string.Join("\n",
        [
            .. Changes.Where(static change => change.Kind is not (ArchitectureChangeKind.Follows or ArchitectureChangeKind.Total)).Select(static change => change.ToString()),
            .. follows.Any() ? follows.Prepend("what follows from that:") : [],
            .. Of(ArchitectureChangeKind.Total).Select(static change => change.ToString()),
            .. Keys().Select(static line => "checkpoint keys " + line),
        ]);
    }

    /// <summary>The difference for a pull request: a line that sums up, a table of layers, and the checkpoint keys.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder($"**{Escape(After.Name)}**: {Summary()}\n");
        ArchitectureChange[] rows = [.. Changes.Where(static change => change.Kind is not (ArchitectureChangeKind.Follows or ArchitectureChangeKind.Total)), .. Of(ArchitectureChangeKind.Follows)];
        if (rows.Length > 0)
        {
            text.Append("\n| | change | parameters |\n|---|---|---:|\n");
            foreach (ArchitectureChange row in rows)
            {
                string subject = row.Kind == ArchitectureChangeKind.Model ? Escape(row.Subject) : $"`{Escape(row.Subject)}`";
                string kind = row.Kind switch { ArchitectureChangeKind.Added => "added: ", ArchitectureChangeKind.Removed => "removed: ", ArchitectureChangeKind.Follows => "follows: ", _ => "" };
                text.Append($"| {subject} | {kind}{Escape(row.Text)} | {(row.Parameters == 0 ? "" : Words.Signed(row.Parameters))} |\n");
            }
        }

        if (BreaksCheckpoints)
            text.Append('\n').AppendJoin("", Keys().Select(static line => "- checkpoint keys " + Escape(line) + "\n"));
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The layers that changed, for <see cref="DiagramOptions.Changes"/>; draw the architecture afterwards, which lacks what was removed.</summary>
    public IReadOnlyDictionary<string, DiagramChange> ToDiagramChanges()
    {
        var marks = new Dictionary<string, DiagramChange>();
        foreach (ArchitectureChange change in Changes)
        {
            DiagramChange? mark = change.Kind switch
            {
                ArchitectureChangeKind.Added => DiagramChange.Added,
                ArchitectureChangeKind.Removed => DiagramChange.Removed,
                ArchitectureChangeKind.Changed or ArchitectureChangeKind.Renamed or ArchitectureChangeKind.Follows => DiagramChange.Changed,
                _ => null,
            };
            if (mark is { } known)
                marks.TryAdd(change.Subject, known);
        }

        return marks;
    }

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    // "1 layer added, 2 changed, 3 that follow; parameters 1 → 2 (+1); checkpoints of before no longer fit".
    private string Summary()
    {
        if (IsEmpty)
            return "no difference";
        (ArchitectureChangeKind Kind, string Word)[] kinds =
        [
            (ArchitectureChangeKind.Added, "added"), (ArchitectureChangeKind.Removed, "removed"), (ArchitectureChangeKind.Renamed, "renamed"),
            (ArchitectureChangeKind.Changed, "changed"), (ArchitectureChangeKind.Follows, "adapted"),
        ];
        string layers = string.Join(", ", kinds.Select(kind => (kind.Word, Count: Of(kind.Kind).Select(static change => change.Subject).Distinct().Count())).Where(static kind => kind.Count > 0)
            .Select(static (kind, at) => (at == 0 ? Words.Count(kind.Count, "layer", "layers") + " " : Words.Number((long)kind.Count) + " ") + kind.Word));
        return string.Join("; ",
        [
            .. layers.Length > 0 ? [layers] : Array.Empty<string>(),
            .. Of(ArchitectureChangeKind.Total).Select(static change => change.ToString()),
            BreaksCheckpoints ? "checkpoints of before are refused" : "checkpoints of before still load",
        ]);
    }

    private IEnumerable<string> Keys()
    {
        (string Word, CheckpointChange[] Changes)[] kinds =
        [
            ("incompatible", [.. CheckpointChanges.Where(static change => change is { Before: not null, After: not null })]),
            ("gone", [.. CheckpointChanges.Where(static change => change.After is null)]),
            ("new", [.. CheckpointChanges.Where(static change => change.Before is null)]),
        ];
        return kinds.Where(static kind => kind.Changes.Length > 0).Select(static kind =>
            kind.Word + ": " + string.Join(", ", kind.Changes.Take(MostKeys).Select(static change => change.Before is null ? $"{change.Key} {change.After}" : change.After is null ? $"{change.Key} {change.Before}" : change.ToString()))
            + (kind.Changes.Length > MostKeys ? $" and {Words.Number((long)(kind.Changes.Length - MostKeys))} more" : ""));
    }

    private IEnumerable<ArchitectureChange> Of(ArchitectureChangeKind kind) => Changes.Where(change => change.Kind == kind);

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
