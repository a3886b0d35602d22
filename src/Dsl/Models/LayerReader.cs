using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Reads one layer's line: finds what it reads and asks the rule of its kind.</summary>
internal sealed class LayerReader(NodeList nodes, SourceReader sources, Declaration? defaults, ICollection<Issue> issues)
{
    public void Read(int line, Declaration declaration, LayerRule rule)
    {
        bool isDistributed = declaration.Find("TimeDistributed")?.Value is true;
        string? written = nodes.ReadName(line, declaration);
        string kind = isDistributed ? "TimeDistributed" : rule.Kind;
        string member = written is null ? "" : NodeList.WrittenMember(written, kind);
        string name = written ?? nodes.AutomaticName(kind, out member);
        int[] read = sources.Of(line, declaration, rule);
        bool isKnown = read.All(static source => source >= 0);
        LayerNode?[] origins = read.Select(source => source >= 0 ? nodes.Nodes[source] : null).ToArray();
        Shape?[] inputs = origins.Select(static origin => origin?.OutputShape).ToArray();
        int? related = isKnown ? nodes.Nodes[read[read.Length - 1]].Declaration : null;
        var steps = new StepAxis(inputs);
        if (isDistributed && steps.Mistake is { } mistake)
        {
            issues.Add(new Issue(mistake.Id, line, "TimeDistributed", $"{rule.Kind} '{name}' {mistake.Message} It came so: {nodes.Chain(read[0])}.", Related: related));
            inputs = new Shape?[inputs.Length];
        }
        else if (isDistributed)
        {
            inputs = inputs.Select(steps.Without).ToArray();
            origins = origins.Select(steps.Of).ToArray();
        }

        var blank = new LayerNode(name, rule.Kind, nodes.Member(member), line, isKnown ? new EquatableArray<int>(read) : EquatableArray<int>.Empty, inputs[0], null)
        {
            InputShapes = new EquatableArray<Shape?>(inputs),
            TakesSeveral = rule.TakesSeveral,
        };
        var context = new LayerContext(
            declaration,
            defaults,
            blank,
            () => nodes.Chain(read[0]),
            (id, argument, message) => issues.Add(new Issue(id, line, argument, message, Related: related)),
            (id, message) => issues.Add(new Issue(id, line, null, message) { IsElsewhere = true }))
        {
            Sources = origins,
        };
        context.Value("TimeDistributed", false);
        rule.Infer(context);
        LayerNode node = isDistributed ? steps.Distribute(context.Node) : context.Node;
        if (node.OutputShape is { } shape && shape.ElementCount > int.MaxValue)
        {
            context.ReportTooLarge(shape);
            node = node with { OutputShape = null };
        }

        nodes.Add(node with { HoldsData = rule.MovesOnly && origins.All(static origin => origin is null or { HoldsData: true }) });
    }
}
