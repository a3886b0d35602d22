using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Checks a model with named sizes: proves that it fits for every value that they may take, or says for which it does not.</summary>
internal sealed class NamedModelChecker(ModelSpec spec, bool seeksRepair)
{
    private readonly List<Issue> _issues = [];

    public Architecture Run()
    {
        IReadOnlyList<NamedSize> sizes = Read();
        var prover = new SizeProver(spec, sizes);
        if (_issues.Count > 0)
            return Broken(sizes);
        if (sizes.Count == 0)
            return SizeProver.Of(spec, sizes, [], keepsBudget: true, seeksRepair).Architecture;
        prover.Prove();
        Architecture example = prover.Base.Architecture;
        if (!prover.Base.Passes)
        {
            // With the repair that is sought for the mistake, and the numbers that it was met with.
            SizeCase failing = SizeProver.Of(spec, sizes, prover.Base.Values, keepsBudget: false, seeksRepair);
            string with = Lower(failing.With(sizes));
            return failing.Architecture.With(spec, sizes, failing.Architecture.Nodes, [.. failing.Architecture.Issues.Select(issue => issue.IsWarning || issue.IsElsewhere ? issue : issue with { Message = $"{issue.Message} This is {with}." })]);
        }

        _issues.AddRange(example.Issues);
        if (FindGrowingWeight(sizes, prover) is { } weight)
            _issues.Add(weight);
        else if (prover.Counterexample is { } failing)
            _issues.Add(NotEverySize(sizes, prover.Taken, failing));
        else if (prover.Taken is null || !prover.Taken.SequenceEqual(sizes))
            _issues.Add(new Issue(IssueId.NotEverySize, Line("Input"), "sizes", $"Whether {spec.Name} fits for every {Listed(sizes)} is not known: too many cases differ. Give [Dim] a MultipleOf of what the layers divide by, {LayerContext.Text(prover.Period)}."));
        CheckBudgets(sizes);
        IReadOnlyList<IReadOnlyList<SizeCase>> fitting = [.. prover.Varied.Select((cases, at) => cases.Where(found => found.Passes && (prover.Taken?[at].Allows(found.Values[at]) ?? true)).ToList())];
        var formula = new SizeFormula(sizes, prover.Base, fitting, prover.Period);
        LayerNode[] nodes = [.. example.Nodes.Select(formula.Write)];
        return example.With(spec, [.. sizes.Select((size, at) => prover.Taken is { } taken && taken[at] != size ? size with { Needed = taken[at] } : size)], nodes, _issues);
    }

    /// <summary>The model for what enters it where another takes it in; the names stand for whatever sizes enter.</summary>
    public Architecture Run(IReadOnlyList<Shape?>? entering)
    {
        IReadOnlyList<NamedSize> sizes = Read();
        if (_issues.Count > 0 || sizes.Count == 0 || entering is null || Entering(sizes, entering) is not { } values)
            return Run();
        return SizeProver.Of(spec, sizes, values, keepsBudget: true, seeksRepair: false).Architecture;
    }

    /// <summary>The model for chosen sizes.</summary>
    /// <exception cref="ArgumentException">The model does not take them.</exception>
    public static Architecture Choose(Architecture architecture, ModelSpec spec, int[] values)
    {
        IReadOnlyList<NamedSize> sizes = architecture.Sizes;
        if (values.Length != sizes.Count)
            throw new ArgumentException($"{spec.Name} takes {LayerContext.Text(sizes.Count)} sizes ({string.Join(", ", sizes.Select(static size => size.Name))}); got {LayerContext.Text(values.Length)}.", nameof(values));
        for (int at = 0; at < values.Length; at++)
        {
            if (!sizes[at].Allows(values[at]))
                throw new ArgumentException($"{spec.Name} takes {sizes[at]}{(sizes[at].Condition.Length == 0 ? ", from 1 on" : "")}; got {LayerContext.Text((IFormattable)values[at])}.", nameof(values));
        }

        SizeCase chosen = SizeProver.Of(spec, sizes, values, keepsBudget: true, seeksRepair: false);
        if (!chosen.Passes)
            throw new ArgumentException((architecture.Issues.FirstOrDefault(static issue => issue.Id == IssueId.NotEverySize) ?? chosen.Mistake).Message, nameof(values));
        return chosen.Architecture.With(spec, [.. sizes.Select((size, at) => size with { Value = values[at] })], chosen.Architecture.Nodes, chosen.Architecture.Issues.ToList());
    }

    // What the sizes are called is wrong, so nothing else is said of them.
    private Architecture Broken(IReadOnlyList<NamedSize> sizes)
    {
        Architecture example = SizeProver.Of(spec, sizes, [.. sizes.Select(static size => size.Near(64, size.MultipleOf))], keepsBudget: false, seeksRepair: false).Architecture;
        return example.With(spec, sizes, example.Nodes, _issues);
    }

    private IReadOnlyList<NamedSize> Read()
    {
        _issues.Clear();
        IReadOnlyList<NamedSize> sizes = new SizeReader(spec, _issues).Read();
        SizeBinding.CheckTexts(spec, sizes, _issues);
        return sizes;
    }

    private int[]? Entering(IReadOnlyList<NamedSize> sizes, IReadOnlyList<Shape?> entering)
    {
        var values = new int[sizes.Count];
        EquatableArray<string>?[] inputs = [.. spec.Declarations.Where(static line => line.Kind == "Input").Select(static line => line.Find("sizes")?.Value as EquatableArray<string>?)];
        for (int at = 0; at < inputs.Length && at < entering.Count; at++)
        {
            for (int axis = 0; axis < (inputs[at]?.Count ?? 0) && axis < (entering[at]?.Rank ?? 0); axis++)
            {
                int named = sizes.ToList().FindIndex(size => size.Name == inputs[at]!.Value[axis]);
                if (named >= 0 && values[named] == 0)
                    values[named] = entering[at]!.Value[axis];
            }
        }

        return values.All(static value => value > 0) && values.Select((value, at) => sizes[at].Allows(value)).All(static fits => fits) ? values : null;
    }

    // Weights are made once, for every size that the model is used with.
    private Issue? FindGrowingWeight(IReadOnlyList<NamedSize> sizes, SizeProver prover)
    {
        for (int at = 0; at < prover.Base.Architecture.Nodes.Count; at++)
        {
            for (int weight = 0; weight < prover.Base.Architecture.Nodes[at].Weights.Count; weight++)
            {
                // For each name, a case in which the weight has another shape; null where it keeps its own.
                SizeCase?[] others = [.. prover.Varied.Select(cases => cases.Find(found => found.Passes && Weight(found, at, weight).Shape != Weight(prover.Base, at, weight).Shape))];
                if (others.FirstOrDefault(static other => other is not null) is { } other)
                    return GrowingWeight(sizes, prover.Base, other, at, weight, Listed(sizes.Where((_, name) => others[name] is not null)));
            }
        }

        return null;
    }

    private static Issue GrowingWeight(IReadOnlyList<NamedSize> sizes, SizeCase one, SizeCase other, int at, int weight, string grow)
    {
        LayerNode node = one.Architecture.Nodes[at];
        string repair = (node.Kind == "Dense" ? "Put [GlobalAveragePooling2D] in front of it, or write" : "Write") + $" a number for {grow} in [Input].";
        return new Issue(
            IssueId.WeightNeedsSize, node.Declaration, null,
            $"{node.Kind} '{node.Label}' has a {node.Weights[weight].Name} that would grow with {grow}, and weights are made once. {one.With(sizes)} it is {Weight(one, at, weight).Shape}, {Lower(other.With(sizes))} it is {Weight(other, at, weight).Shape}. {repair}",
            Related: 0);
    }

    private static WeightSpec Weight(SizeCase found, int node, int weight) => found.Architecture.Nodes[node].Weights[weight];

    private Issue NotEverySize(IReadOnlyList<NamedSize> sizes, IReadOnlyList<NamedSize>? taken, SizeCase failing)
    {
        Issue mistake = failing.Mistake;
        string kind = spec.Declarations[mistake.Declaration].Kind;
        NamedSize[] narrowed = taken is null ? [] : [.. taken.Where((size, at) => size != sizes[at])];
        string needed = narrowed.Length == 0 ? "it fits only for some of them"
            : "it fits for " + string.Join(" and ", narrowed.GroupBy(static size => size.Condition).Select(static same => string.Join(" and ", same.Select(static size => size.Name)) + same.Key));
        string repair = narrowed.Length == 0 ? "Write numbers, or bring the tensors to one size with [CropLike] or [ResizeLike]." : $"Write [{string.Join(", ", narrowed.Select(static size => size.Declaration))}].";
        return new Issue(
            IssueId.NotEverySize, mistake.Declaration, mistake.Argument,
            $"[{kind}] does not fit for every {Listed(sizes)}: {needed}. {failing.With(sizes)}: {mistake.Message} {repair}", Related: mistake.Related);
    }

    private void CheckBudgets(IReadOnlyList<NamedSize> sizes)
    {
        foreach ((int line, string argument) in SizeBinding.GrowingBudgets(spec))
        {
            NamedSize[] open = [.. sizes.Where(static size => size.Max == int.MaxValue)];
            if (open.Length > 0)
            {
                _issues.Add(new Issue(IssueId.UnknownSize, line, argument, $"[Budget] cannot bound {argument}: it grows with {string.Join(" and ", open.Select(static size => size.Name))} without end. Say how large they get: [Dim(\"{open[0].Name}\", Max = 512)]."));
                return;
            }
        }

        if (SizeBinding.GrowingBudgets(spec).Any())
        {
            SizeCase largest = SizeProver.Of(spec, sizes, [.. sizes.Select(static size => size.Max / size.MultipleOf * size.MultipleOf)], keepsBudget: true, seeksRepair);
            _issues.AddRange(largest.Architecture.Issues.Where(static issue => issue.Id is IssueId.MultiplyAddBudget or IssueId.ActivationBudget).Select(issue => issue with { Message = $"{issue.Message} This is {Lower(largest.With(sizes))}." }));
        }
    }

    private int Line(string kind) => Enumerable.Range(0, spec.Declarations.Count).First(line => spec.Declarations[line].Kind == kind);

    private static string Listed(IEnumerable<NamedSize> sizes) => string.Join(" and ", sizes.Select(static size => size.Name));

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text.Substring(1);
}
