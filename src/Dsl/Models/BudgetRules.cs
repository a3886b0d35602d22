using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>What a <c>[Budget]</c> line promises, and where it is broken, which layers cost most and what would keep it.</summary>
internal sealed class BudgetRules(ModelSpec spec, IReadOnlyList<LayerNode> nodes, int line, ICollection<Issue> issues, bool seeksRepair)
{
    private const int MostNamed = 3;

    private readonly Declaration _budget = spec.Declarations[line];

    public void Check()
    {
        foreach (string argument in new[] { "MaxParameters", "MaxMultiplyAdds", "MaxActivationBytes", "Batch" })
        {
            int least = argument == "Batch" ? 1 : 0;
            if (Limit(argument, 1) < least)
            {
                issues.Add(new Issue(IssueId.OutOfRange, line, argument, $"[Budget] needs at least {LayerContext.Text((IFormattable)least)} for {argument}."));
                return;
            }
        }

        long batch = Limit("Batch", 1);
        Check("MaxParameters", IssueId.ParameterBudget, "parameters", static node => node.ParameterCount);
        Check("MaxMultiplyAdds", IssueId.MultiplyAddBudget, "multiply-adds a sample", static node => node.MultiplyAdds);
        Check(
            "MaxActivationBytes",
            IssueId.ActivationBudget,
            $"bytes of layer outputs at batch {LayerContext.Text(batch)}",
            node => node.IsInput || node.IsView ? 0 : Count.Product((node.OutputShape?.ElementCount ?? 0) * sizeof(float), batch));
    }

    private void Check(string argument, string id, string what, Func<LayerNode, long> cost)
    {
        long limit = Limit(argument, 0);
        long total = Count.Sum(nodes.Select(cost));
        if (limit == 0 || total <= limit)
            return;
        string message = $"{LayerContext.Text(total)} {what}, budget {LayerContext.Text(limit)}.";
        if (!seeksRepair)
        {
            issues.Add(new Issue(id, line, argument, message));
            return;
        }

        // A block counts as a whole with all of its repetitions, and so does a shared layer with all of its calls.
        (string Name, long Cost, LayerNode Node)[] costs = nodes.GroupBy(static node => node.Blocks.Count > 0 && node.CallOf is null ? (Line: node.Declaration, Row: "") : (Line: -1, node.Row))
            .Select(part => (Name(part.ToArray()), Cost: Count.Sum(part.Select(cost)), part.First()))
            .Where(static part => part.Cost > 0).OrderByDescending(static part => part.Cost).ToArray();
        string costliest = string.Join(", ", costs.Take(MostNamed).Select(static (part, at) => $"{part.Name} {(at == 0 ? "holds " : "")}{LayerContext.Text(part.Cost)}{(at == 0 ? " of them" : "")}"));
        IReadOnlyList<BudgetChange> changes = new BudgetRepair(spec, nodes, line, id).Find(cost, argument == "MaxActivationBytes" ? limit : null);
        string remedy = changes.Count == 0 ? "No change of one size was found that fits; make several layers smaller, or raise the budget" : string.Join(", or ", changes.Select(static change => change.Text));
        issues.Add(new Issue(
            id,
            line,
            argument,
            $"{message} {costliest}{(costs.Length > MostNamed ? ", …" : "")}. {remedy}.",
            Related: costs[0].Node.Declaration)
        {
            Repairs = new EquatableArray<ArgumentChange>(changes.Select(static change => change.Change)),
        });
    }

    private static string Name(LayerNode[] part)
    {
        int times = part[0].CallOf is null ? part.Select(static node => node.Row).Distinct().Count() : 1;
        return (part[0].Blocks.Count > 0 ? part[0].Blocks[0].Kind : part[0].Kind) + $" '{part[0].Row}'" + (times > 1 ? " × " + LayerContext.Text((long)times) : "");
    }

    private long Limit(string argument, long fallback) =>
        _budget.Find(argument)?.Value switch { int number => number, long number => number, _ => fallback };
}
