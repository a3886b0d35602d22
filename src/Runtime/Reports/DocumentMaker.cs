using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>Takes the facts out of an architecture.</summary>
internal static class DocumentMaker
{
    public static ArchitectureDocument Make(Architecture architecture)
    {
        IReadOnlyList<LayerNode> nodes = architecture.Nodes;
        EquatableArray<string> Names(IEnumerable<int> positions) => Array(positions.Select(position => nodes[position].Name));
        return new ArchitectureDocument(
            architecture.Name,
            Array(nodes.Select((node, at) => Layer(architecture, node, at))),
            Array(architecture.Outputs.Select(output => new OutputDocument(output.Name, nodes[output.Node].Name))))
        {
            Sizes = Array(architecture.Sizes.Select(static size => new SizeDocument(size.Name, size.MultipleOf, size.Min, size.Max == int.MaxValue ? null : size.Max, size.Value))),
            Code = architecture.Code is { } code ? nodes[code].Name : null,
            Parts = Array(architecture.Parts.Select(part => new PartDocument(part.Name, Names(part.Sources), Names(part.Nodes)))),
            Totals = new TotalsDocument(
                architecture.ParameterCount,
                Sum(nodes.SelectMany((_, at) => architecture.CountedWeights(at)).Where(static weight => weight.IsTrainable).Select(static weight => weight.Shape.ElementCount)),
                architecture.MultiplyAdds),
            Issues = Array(architecture.Issues.Where(static issue => !issue.IsHint).Select(static issue => new IssueDocument(issue.Id, issue.Declaration, issue.Argument, issue.Message, issue.IsWarning))),
        };
    }

    private static LayerDocument Layer(Architecture architecture, LayerNode node, int at) =>
        new(node.Name, node.Kind, Array(node.Inputs.Select(input => architecture.Nodes[input].Name)), Array(node.Inputs.Select(input => Shape(architecture.Nodes[input].OutputShape))), Shape(node.OutputShape))
        {
            Line = node.Declaration,
            Activation = node.Activation == Activation.Linear ? null : node.Activation.ToString(),
            ActivityL1 = node.ActivityL1,
            ActivityL2 = node.ActivityL2,
            Settings = node.Settings,
            Expression = node.Code,
            Weights = Array(node.Weights.Select(Weight)),
            Parameters = Sum(architecture.CountedWeights(at).Select(static weight => weight.Shape.ElementCount)),
            MultiplyAdds = node.MultiplyAdds,
            IsTrainable = node.IsTrainable,
            IsCode = node.IsCode,
            StepAxes = node.StepAxes,
            Blocks = Array(node.Blocks.Select(static use => new BlockUse(use.Name, use.Kind))),
            CallOf = node.CallOf,
            Call = node.Call,
        };

    private static WeightDocument Weight(WeightSpec weight) => new(weight.Name, ShapeDocument.Of(weight.Shape), weight.Settings.Initializer.ToString())
    {
        Scale = weight.Settings.Scale,
        IsTrainable = weight.IsTrainable,
        SharedWith = weight.Owner,
        L1 = weight.Settings.L1,
        L2 = weight.Settings.L2,
        Constraint = weight.Settings.Constraint is { } constraint
            ? new ConstraintDocument(constraint.Kind.ToString(), constraint.MinNorm, constraint.MaxNorm, constraint.Rate, constraint.Axes)
            : null,
    };

    private static ShapeDocument? Shape(Shape? shape) => shape is { } known ? ShapeDocument.Of(known) : null;

    private static EquatableArray<T> Array<T>(IEnumerable<T> items) => new(items);

    // As the architecture's own sums: they end at the largest number rather than running over.
    private static long Sum(IEnumerable<long> numbers) => numbers.Aggregate(0L, static (sum, number) => number > long.MaxValue - sum ? long.MaxValue : sum + number);
}
