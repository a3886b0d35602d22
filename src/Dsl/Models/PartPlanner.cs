using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Finds the layers of each sub-model by walking back from its end to its beginning.</summary>
internal sealed class PartPlanner(ModelSpec spec, IReadOnlyList<LayerNode> nodes, int output, int? code, List<Issue> issues)
{
    private bool IsSound => issues.TrueForAll(static issue => issue.IsWarning) && nodes.All(static node => node.OutputShape is not null);

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
        from is { } source && to is { } target && nodes[0].IsInput && Path(source, target) is { } path ? new PartPlan(name, source, path) : Empty(name);

    private static PartPlan Empty(string name) => new(name, 0, EquatableArray<int>.Empty);

    // A part NAME is the property NAME and the class NAMEPart.
    private bool IsTaken(string name, List<PartPlan> parts) =>
        Names.IsReserved(name) || name == spec.Name || name + "Part" == spec.Name
        || parts.Exists(part => part.Name == name || part.Name + "Part" == name || part.Name == name + "Part")
        || nodes.Any(node => node.MemberName == name || node.MemberName == name + "Part");

    private void PlanCode(int bottleneck, List<PartPlan> parts)
    {
        parts.Add(new PartPlan("Encoder", 0, Path(0, bottleneck)!.Value));
        if (Path(bottleneck, output) is { Count: > 0 } decoder)
        {
            parts.Add(new PartPlan("Decoder", bottleneck, decoder));
            return;
        }

        int line = nodes[bottleneck].Declaration + 1;
        while (spec.Declarations[line].Kind != "Code")
            line++;
        issues.Add(new Issue(
            IssueId.CodeBypassed,
            line,
            null,
            bottleneck == output
                ? $"'{nodes[bottleneck].Name}' is the last layer, so nothing decodes it; Decode and Decoder are left out."
                : $"The output does not come from the code '{nodes[bottleneck].Name}'; Decode and Decoder are left out. Layer '{nodes[output].Name}' goes around it.",
            Related: nodes[output].Declaration));
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
        if (source is { } from && target is { } to && Path(from, to) is { Count: > 0 } path)
        {
            parts.Add(new PartPlan(name, from, path));
            return;
        }

        parts.Add(Empty(name));
        if (source is { } start && target is { } end)
            issues.Add(new Issue(IssueId.BrokenPart, line, null, $"Part '{name}' has no way from '{nodes[start].Name}' to '{nodes[end].Name}'. Choose From before To, on one chain of layers."));
    }

    private int? Find(int line, Declaration declaration, string argument, int fallback)
    {
        if (declaration.Find(argument) is not { } written)
            return fallback;
        if (written.Value is not string name)
            return null;
        for (int at = 0; at < nodes.Count; at++)
        {
            if (nodes[at].Name == name)
                return at;
        }

        ModelChecker.ReportUnknownLayer(issues, line, argument, name, nodes.Select(static node => node.Name).ToList(), isLater: false);
        return null;
    }

    // The nodes after 'from' up to and with 'to', or null when 'to' is not reached from there.
    private EquatableArray<int>? Path(int from, int to)
    {
        var path = new Stack<int>();
        for (int at = to; at != from; at = nodes[at].Inputs[0])
        {
            path.Push(at);
            if (nodes[at].Inputs.Count == 0)
                return null;
        }

        return new EquatableArray<int>(path);
    }
}
