using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>What must hold for the model as a whole once every layer fits: its output and its budget.</summary>
internal sealed class WholeModelRules(ModelSpec spec, IReadOnlyList<LayerNode> nodes, IReadOnlyList<OutputPlan> outputs, int? code, ICollection<Issue> issues, bool seeksRepair)
{
    // The longest array that .NET makes, less one cache line for alignment.
    private const long MaxParameters = 2_147_483_575;

    public void Check()
    {
        if (outputs.Any(output => nodes[output.Node].OutputShape is null))
            return;
        foreach (OutputPlan output in outputs)
            CheckAssertion(output, nodes[output.Node].OutputShape!.Value);
        if (code is not null && outputs[0].Declaration is null)
            CheckReconstruction(nodes[outputs[0].Node].OutputShape!.Value);
        CheckParameterCount();
        CheckGradients();
        for (int line = 0; line < spec.Declarations.Count; line++)
        {
            if (spec.Declarations[line].Kind == "Budget")
                new BudgetRules(spec, nodes, line, issues, seeksRepair).Check();
        }
    }

    private void CheckAssertion(OutputPlan output, Shape shape)
    {
        LayerNode last = nodes[output.Node];
        if (output.Declaration is not { } line
            || spec.Declarations[line].Find("sizes")?.Value is not EquatableArray<int> { Count: > 0 } sizes
            || sizes.SequenceEqual(shape.Sizes))
        {
            return;
        }

        issues.Add(new Issue(
            IssueId.OutputMismatch,
            line,
            "sizes",
            $"The model gives {shape}, declared is ({string.Join(", ", sizes.Select(static size => LayerContext.Text((IFormattable)size)))}). {shape} comes from {last.Kind} '{last.Label}'. Change that layer or this line.",
            string.Join(", ", shape.Sizes.Select(static size => LayerContext.Text((IFormattable)size))),
            last.Declaration));
    }

    private void CheckReconstruction(Shape shape)
    {
        LayerNode last = nodes[outputs[0].Node];
        if (nodes[0].OutputShape is { } input && input != shape)
        {
            bool isDense = last is { Kind: "Dense", Blocks.Count: 0, CallOf: null };
            bool isUnits = isDense && input.Rank == shape.Rank && input.Sizes.Take(input.Rank - 1).SequenceEqual(shape.Sizes.Take(shape.Rank - 1));
            (string Text, int Line, ArgumentChange? Change)? elsewhere = isUnits || !seeksRepair ? null : new ReconstructionRepair(spec, nodes).Find();
            string repair = isUnits ? $"Write {LayerContext.Text((IFormattable)input.Last)} units here"
                : elsewhere?.Text ?? $"End with a layer that gives {input}";
            issues.Add(new Issue(
                IssueId.NotReconstructing,
                last.Declaration,
                isUnits ? "units" : null,
                $"{last.Kind} '{last.Label}' gives {shape}, but a model with [Code] gives back its input's {input}. {repair}, or declare [Output({shape.ToString().Trim('(', ')')})] where that is meant.",
                isUnits && last.Activation != Activation.Glu ? LayerContext.Text((IFormattable)input.Last) : null,
                elsewhere?.Line ?? nodes[0].Declaration)
            {
                Repairs = elsewhere?.Change is { } change ? new EquatableArray<ArgumentChange>([change]) : default,
            });
        }
    }

    private void CheckParameterCount()
    {
        long total = 0;
        foreach (LayerNode node in nodes)
        {
            total = Count.Sum([total, node.ParameterCount]);
            if (total > MaxParameters)
            {
                issues.Add(new Issue(
                    IssueId.TooManyParameters,
                    node.Declaration,
                    null,
                    $"{node.Kind} '{node.Label}' brings the model to {LayerContext.Text(total)} parameters; one buffer holds {LayerContext.Text(MaxParameters)}."));
                return;
            }
        }
    }

    // A layer of the user's own may have no backward pass; where something in front of it should learn, that is said.
    private void CheckGradients()
    {
        var learns = new bool[nodes.Count];
        for (int at = 0; at < nodes.Count; at++)
        {
            LayerNode node = nodes[at];
            int? source = node.Inputs.Where(input => learns[input]).Select(static input => (int?)input).FirstOrDefault();
            learns[at] = node.Weights.Any(static weight => weight.IsTrainable) || (source is not null && node.PassesGradient);
            if (source is { } before && !node.PassesGradient && node.IsLive)
            {
                issues.Add(new Issue(
                    IssueId.NoBackward,
                    node.Declaration,
                    null,
                    $"{node.Kind} '{node.Label}' has no Backward, so nothing in front of it learns, such as '{nodes[before].Label}'. Write 'partial void Backward(…)' in {node.Kind}Attribute, or freeze those layers with Trainable = false.",
                    Related: nodes[before].Declaration));
            }
        }
    }
}
