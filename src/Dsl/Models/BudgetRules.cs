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

        // A block counts as a whole, and so does a shared layer with all of its calls, as in the table.
        (LayerNode Node, long Cost)[] costs = nodes.GroupBy(static node => node.Row).Select(row => (Node: row.First(), Cost: Count.Sum(row.Select(cost))))
            .Where(static row => row.Cost > 0).OrderByDescending(static row => row.Cost).ToArray();
        string costliest = string.Join(", ", costs.Take(MostNamed).Select(static (row, at) => $"{Kind(row.Node)} '{row.Node.Row}' {(at == 0 ? "holds " : "")}{LayerContext.Text(row.Cost)}{(at == 0 ? " of them" : "")}"));
        IReadOnlyList<BudgetChange> changes = new BudgetRepair(spec, nodes, line, id).Find(cost, argument == "MaxActivationBytes" ? limit : null);
        string remedy = changes.Count == 0 ? "No change of one size fits; make several layers smaller, or raise the budget" : string.Join(", or ", changes.Select(static change => change.Text));
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

    private static string Kind(LayerNode node) => node.Blocks.Count > 0 ? node.Blocks[0].Kind : node.Kind;

    private long Limit(string argument, long fallback) =>
        _budget.Find(argument)?.Value switch { int number => number, long number => number, _ => fallback };
}
