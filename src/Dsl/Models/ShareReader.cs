using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Reads <c>[Share("dense")]</c>: the nodes of an earlier layer or block once more, with the same weights.</summary>
internal sealed class ShareReader(NodeList nodes, SourceReader sources, ICollection<Issue> issues)
{
    public void Read(int line, Declaration declaration)
    {
        string? written = nodes.ReadName(line, declaration);
        string member = written is null ? "" : NodeList.WrittenMember(written, "Share");
        string name = written ?? nodes.AutomaticName("Share", out member);
        int[] read = [sources.Current(line, declaration), .. sources.Listed(line, declaration, "layers")];
        int found = sources.Named(line, "layer", declaration.Find("layer")?.Value);
        if (found < 0)
        {
            nodes.Current = -1;
            return;
        }

        if (nodes.Nodes[found].IsInput)
        {
            issues.Add(new Issue(IssueId.SharedShapes, line, "layer", $"'{nodes.Nodes[found].Name}' is an input and has nothing to share. Read it with From."));
            nodes.Current = -1;
            return;
        }

        int[] shared = Members(found);
        int[] entrances = Entrances(shared);
        bool fits = Fits(line, nodes.Nodes[found].Row, entrances, read);
        Copy(line, name, member, shared, found, entrances, fits ? read : null);
    }

    // The layer itself, or all of the block that it comes out of.
    private int[] Members(int found)
    {
        LayerNode node = nodes.Nodes[found];
        string row = node.Row;
        return node.Blocks.Count == 0 ? [found] : Enumerable.Range(0, nodes.Nodes.Count).Where(at => nodes.Nodes[at].Row == row && nodes.Nodes[at].Call == node.Call).ToArray();
    }

    private int[] Entrances(int[] shared) => shared.SelectMany(at => nodes.Nodes[at].Inputs).Where(input => !shared.Contains(input)).Distinct().ToArray();

    private bool Fits(int line, string row, int[] entrances, int[] read)
    {
        if (entrances.Length != read.Length)
        {
            issues.Add(new Issue(IssueId.SharedShapes, line, "layer", $"'{row}' reads {entrances.Length} tensors, and {read.Length} enter here. Name what enters beside the current tensor: [Share(\"{row}\", \"…\")]."));
            return false;
        }

        for (int at = 0; at < read.Length; at++)
        {
            if (read[at] < 0 || nodes.Nodes[read[at]].OutputShape is not { } given || nodes.Nodes[entrances[at]].OutputShape is not { } first)
                return false;
            if (given == first)
                continue;
            issues.Add(new Issue(
                IssueId.SharedShapes,
                line,
                "layer",
                $"'{row}' is shared and takes {first} from '{nodes.Nodes[entrances[at]].Row}', but {given} from '{nodes.Nodes[read[at]].Row}' here. It came so: {nodes.Chain(read[at])}. Give both the same shape, or write a layer of its own.",
                Related: nodes.Nodes[entrances[at]].Declaration));
            return false;
        }

        return true;
    }

    private void Copy(int line, string name, string member, int[] shared, int found, int[] entrances, int[]? read)
    {
        string row = nodes.Nodes[found].Row;
        int call = 1 + nodes.Nodes.Where(node => node.Row == row).Max(static node => node.Call);
        var positions = new Dictionary<int, int>();
        for (int at = 0; at < entrances.Length && read is not null; at++)
            positions[entrances[at]] = read[at];
        bool isBlock = nodes.Nodes[found].Blocks.Count > 0;
        foreach (int at in shared)
        {
            LayerNode node = nodes.Nodes[at];
            string path = isBlock ? node.Name.Substring(node.Name.IndexOf('/')) : "";
            int[] inputs = read is null ? [] : node.Inputs.Select(input => positions[input]).ToArray();
            positions[at] = nodes.Nodes.Count;
            nodes.Append(node with
            {
                Name = name + path,
                MemberName = nodes.Member(member + path.Replace('/', '_')),
                Declaration = line,
                Inputs = new EquatableArray<int>(inputs),
                OutputShape = read is null ? null : node.OutputShape,
                Weights = new EquatableArray<WeightSpec>(node.Weights.Select(weight => weight with { Owner = weight.Owner ?? node.Name })),
                CallOf = row,
                Call = call,
                MultiplyAdds = node.MultiplyAdds,
                IsCode = false,
            });
        }

        nodes.Name(name, positions[found]);
    }
}
