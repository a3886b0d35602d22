using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>
/// Finds what leaves a model: the last layer, unless several <c>[Output]</c> lines, or one with <c>From</c>, name what does.
/// </summary>
internal sealed class OutputPlanner(ModelSpec spec, NodeList list, List<Issue> issues)
{
    private readonly List<LayerNode> _nodes = list.Nodes;

    public IReadOnlyList<OutputPlan> Plan()
    {
        int last = list.Current >= 0 ? list.Current : _nodes.Count - 1;
        while (last >= 0 && _nodes[last].IsInput)
            last--;
        if (last < 0)
            return [];
        int[] lines = Enumerable.Range(0, spec.Declarations.Count).Where(line => spec.Declarations[line].Kind == "Output").ToArray();
        if (lines.Length == 0)
            return [new OutputPlan(_nodes[last].Label, last, _nodes[last].MemberName, null)];
        bool isAssertion = lines.Length == 1 && spec.Declarations[lines[0]].Find("From") is null;
        var outputs = new List<OutputPlan>();
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (int line in lines)
        {
            // A line that names nothing keeps its member, so that the code around the model shows no errors of its own.
            int? found = isAssertion ? last : Node(line);
            int node = found ?? last;
            string name = Name(line, node);
            if (found is not null && outputs.Find(other => other.IsKnown && Root(other.Node) == Root(node)) is { } twin)
            {
                issues.Add(new Issue(
                    IssueId.Repeated,
                    line,
                    null,
                    $"'{_nodes[node].Label}' leaves the model already, as output '{twin.Name}'. Put this line behind another layer, name one with From, or remove it.",
                    Related: twin.Declaration));
                continue;
            }

            if (found is not null && outputs.Exists(other => other.IsKnown && other.Name == name))
                issues.Add(new Issue(IssueId.DuplicateName, line, "Name", $"Two outputs are called '{name}'. Give one of them another Name."));
            outputs.Add(new OutputPlan(name, node, Names.Member(name, spec.Name, members), line) { IsKnown = found is not null });
        }

        return outputs;
    }

    // The node in whose memory an output lies; two losses cannot both write the gradient of one.
    private int Root(int node)
    {
        while (_nodes[node].IsView && _nodes[node].Inputs.Count > 0)
            node = _nodes[node].Inputs[0];
        return node;
    }

    private string Name(int line, int node)
    {
        if (spec.Declarations[line].Find("Name")?.Value is not string name)
            return _nodes[node].Label;
        if (Names.IsValid(name))
            return name;
        issues.Add(new Issue(IssueId.InvalidName, line, "Name", $"'{name}' cannot name an output: a letter first, then letters, digits, '_' and '-'. Choose another name."));
        return _nodes[node].Label;
    }

    // The layer that From names, else the one that stands before the line.
    private int? Node(int line)
    {
        if (spec.Declarations[line].Find("From") is { } from)
            return from.Value is string name ? SourceReader.Find(list, issues, line, "From", name, takesInputs: false) : null;

        int[] before = list.Positions.Values.Where(at => _nodes[at].Declaration < line && !_nodes[at].IsInput).ToArray();
        if (before.Length > 0)
            return before.Max();

        issues.Add(new Issue(IssueId.UnknownLayer, line, null, "[Output] stands before any layer, so nothing leaves there. Move it behind a layer, or name one with From."));
        return null;
    }
}
