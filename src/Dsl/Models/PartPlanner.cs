using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Finds the layers of each sub-model by walking back from its end to its beginning.</summary>
internal sealed class PartPlanner(ModelSpec spec, NodeList list, int output, int? code, List<Issue> issues)
{
    private readonly List<LayerNode> _nodes = list.Nodes;

    private bool IsSound => output >= 0 && issues.TrueForAll(static issue => issue.IsWarning) && _nodes.All(static node => node.OutputShape is not null);

    public IReadOnlyList<PartPlan> Plan()
    {
        var parts = new List<PartPlan>();
        if (!IsSound)
        {
            // A broken model keeps its members, so that the code around it shows no errors of its own, and its tables up to the bad layer.
            if (spec.Declarations.Any(static line => line.Kind == "Code"))
                parts.AddRange([Attempt("Encoder", 0, code), Attempt("Decoder", code, output)]);
            IEnumerable<string> declared = spec.Declarations.Where(static line => line.Kind == "Part").Select(static line => line.Find("name")?.Value).OfType<string>();
            parts.AddRange(declared.Where(Names.IsIdentifier).Distinct().Where(name => !IsTaken(name, parts)).Select(Empty));
            return parts;
        }

        if (code is { } bottleneck)
            PlanCode(bottleneck, parts);
        for (int line = 0; line < spec.Declarations.Count; line++)
        {
            if (spec.Declarations[line].Kind == "Part")
                PlanDeclared(line, parts);
        }

        return parts;
    }

    private PartPlan Attempt(string name, int? from, int? to) =>
        (from is { } source && to is { } target and >= 0 && _nodes[0].IsInput ? Plan(name, source, target) : null) ?? Empty(name);

    private static PartPlan Empty(string name) => new(name, new EquatableArray<int>([0]), EquatableArray<int>.Empty);

    // A part NAME is the property NAME and the class NAMEPart.
    private bool IsTaken(string name, List<PartPlan> parts) =>
        Names.IsReserved(name) || name == spec.Name || name + "Part" == spec.Name
        || parts.Exists(part => part.Name == name || part.Name + "Part" == name || part.Name == name + "Part")
        || _nodes.Any(node => node.MemberName == name || node.MemberName == name + "Part");

    private void PlanCode(int bottleneck, List<PartPlan> parts)
    {
        if (Plan("Encoder", 0, bottleneck, mayMissFrom: true) is { } encoder)
            parts.Add(encoder);
        if (Plan("Decoder", bottleneck, output) is { } decoder)
        {
            parts.Add(decoder);
            return;
        }

        int line = _nodes[bottleneck].Declaration + 1;
        while (spec.Declarations[line].Kind != "Code")
            line++;
        issues.Add(new Issue(
            IssueId.CodeBypassed,
            line,
            null,
            bottleneck == output
                ? $"'{_nodes[bottleneck].Label}' is the last layer, so nothing decodes it; Decode and Decoder are left out."
                : WayAround(bottleneck) is var (reader, skip)
                ? $"'{_nodes[reader].Label}' reads '{_nodes[skip].Label}', which goes around the code '{_nodes[bottleneck].Label}'; Decode and Decoder are left out."
                : $"The output does not come from the code '{_nodes[bottleneck].Label}'; Decode and Decoder are left out. Layer '{_nodes[output].Label}' goes around it.",
            Related: _nodes[output].Declaration));
    }

    // The first layer behind the code that also reads what comes from the model's first input by another way, and what it reads.
    private (int Reader, int Skip)? WayAround(int bottleneck)
    {
        var behind = new HashSet<int> { bottleneck };
        var fromInput = new HashSet<int> { 0 };
        for (int at = 1; at <= output; at++)
        {
            if (at > bottleneck && _nodes[at].Inputs.Any(behind.Contains))
            {
                behind.Add(at);
                foreach (int input in _nodes[at].Inputs)
                {
                    if (!behind.Contains(input) && fromInput.Contains(input) && _nodes[at].IsLive)
                        return (at, input);
                }
            }
            else if (_nodes[at].Inputs.Any(fromInput.Contains))
            {
                fromInput.Add(at);
            }
        }

        return null;
    }

    private void PlanDeclared(int line, List<PartPlan> parts)
    {
        Declaration declaration = spec.Declarations[line];
        if (declaration.Find("name") is not { } written || written.Value == Argument.Unknown)
            return;
        string name = written.Value as string ?? "";
        if (!Names.IsIdentifier(name))
        {
            issues.Add(new Issue(IssueId.InvalidName, line, "name", $"'{name}' cannot name a part: it becomes a C# property. Use a letter first, then letters, digits and '_'."));
            return;
        }

        if (IsTaken(name, parts))
        {
            issues.Add(new Issue(IssueId.DuplicateName, line, "name", $"The name '{name}' is taken by another part, a layer or the model itself. Choose another."));
            return;
        }

        int? source = Find(line, declaration, "From", 0);
        int? target = Find(line, declaration, "To", output);
        if (source is { } from && target is { } to && Plan(name, from, to, mayMissFrom: declaration.Find("From") is null) is { } plan)
        {
            parts.Add(plan);
            return;
        }

        parts.Add(Empty(name));
        if (source is { } start && target is { } end)
            issues.Add(new Issue(IssueId.BrokenPart, line, null, $"Part '{name}' has no way from '{_nodes[start].Label}' to '{_nodes[end].Label}'. Choose From before To, on one chain of layers."));
    }

    private int? Find(int line, Declaration declaration, string argument, int fallback)
    {
        if (declaration.Find(argument) is not { } written)
            return fallback;
        return written.Value is string name ? SourceReader.Find(list, issues, line, argument, name, takesInputs: true) : null;
    }

    // What lies after 'from' up to and with 'to'. Another input of the model enters the part, too (a condition, such as a label);
    // but what needs the model's first input, or starts nowhere, goes around 'from', and then there is no such part.
    // Nor is there one that 'from' does not reach; only the model as a whole may leave its first input unread.
    private PartPlan? Plan(string name, int from, int to, bool mayMissFrom = false)
    {
        bool isReached = false;
        var path = new SortedSet<int>();
        var sources = new SortedSet<int>();
        var waiting = new Stack<int>([to]);
        while (waiting.Count > 0)
        {
            int at = waiting.Pop();
            if (at == from)
            {
                isReached = true;
                continue;
            }

            if (_nodes[at].IsInput)
            {
                if (at == 0)
                    return null;
                sources.Add(at);
            }
            else if (_nodes[at].Inputs.Count == 0)
            {
                return null;
            }
            else if (path.Add(at))
            {
                foreach (int input in _nodes[at].Inputs)
                    waiting.Push(input);
            }
        }

        if (path.Count == 0 || !(isReached || mayMissFrom))
            return null;
        IEnumerable<int> entrances = isReached ? new[] { from }.Concat(sources) : sources;
        return new PartPlan(name, new EquatableArray<int>(entrances), new EquatableArray<int>(path));
    }
}
