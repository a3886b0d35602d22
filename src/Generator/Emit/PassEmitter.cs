using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit;

/// <summary>Prints the straight-line code of the forward pass, the backward pass and the weight gradients.</summary>
internal sealed class PassEmitter(SourceWriter writer, Architecture architecture, string owner)
{
    // A part only infers, and then no layer needs the batch.
    private readonly bool _isStaged = owner.Length == 0 && architecture.Nodes.Any(static node => node.IsLive && node.IsBatchCoupled);

    /// <summary>A shape, or <c>(?)</c> in a broken model.</summary>
    public static string Text(Shape? shape) => shape?.ToString() ?? "(?)";

    /// <summary>What a layer does to a shape: <c>Dense relu, (784) → (32)</c>.</summary>
    public static string Flow(LayerNode node)
    {
        string activation = node.Activation == Activation.Linear ? "" : " " + node.Activation.ToString().ToLowerInvariant();
        string steps = node.StepAxes == 0 ? "" : " at each step";
        return $"{node.Kind}{activation}{steps}, {(node.TakesSeveral ? Text(node.InputShapes) : Text(node.InputShape))} → {Text(node.OutputShape)}";
    }

    /// <summary>What an architecture does to shapes: <c>(8, 8, 1), (3) → (8, 8, 1)</c>.</summary>
    public static string Flow(Architecture architecture) =>
        $"{Text(architecture.Inputs.Select(input => architecture.Nodes[input].OutputShape))} → {Text(architecture.Outputs.Select(output => architecture.Nodes[output.Node].OutputShape))}";

    private static string Text(IEnumerable<Shape?> shapes) => string.Join(", ", shapes.Select(static shape => Text(shape)).DefaultIfEmpty("(?)"));

    // This writes: Dense.Forward(batch, input, dense);
    public void Forward(IEnumerable<string>? table = null)
    {
        writer.Line($"/// <summary>Computes the rows of one slice of a batch, layer by layer: {ModelDocumentation.Costs(architecture)}.</summary>");
        if (table is not null)
            ModelDocumentation.Table(writer, table, "the model");
        writer.Line("/// <param name=\"batch\">The slice, with a place for every value.</param>");
        writer.Block("public override void Forward(in global::Autoencoders.Engine.BatchSlice batch)", () =>
        {
            if (ThrowsBroken())
                return;
            string[] locals = Locals();
            int stage = 0;
            for (int i = 0; i < architecture.Nodes.Count; i++)
            {
                LayerNode node = architecture.Nodes[i];
                if (!node.IsLive && owner.Length == 0)
                    continue;
                if (i > 0)
                    writer.Line();
                if (!node.IsInput)
                    writer.Line($"// {node.Name}: {Flow(node)}{(node.IsView ? " (the same memory)" : "")}");
                writer.Line($"var {locals[i]} = batch.Value({Number(i)});");
                if (node.IsInput || node.IsView)
                    continue;
                string steps = EachStep(node);
                string inputs = string.Join(", ", node.Inputs.Select(input => locals[input] + steps));
                if (node.IsBatchCoupled && owner.Length == 0)
                    writer.Line($"{Stage(stage++)}{node.MemberName}.Measure(batch{steps}, {inputs});");
                string arguments = node.TakesSeveral ? $"{locals[i]}{steps}, [{inputs}]" : $"{inputs}, {locals[i]}{steps}";
                writer.Line($"{Stage(stage)}{owner}{node.MemberName}.Forward(batch{steps}, {arguments});");
            }
        });
    }

    // This writes: Dense1.Backward(batch, batch.Value(1), batch.Value(2), batch.Gradient(2), batch.Gradient(1));
    public void Backward()
    {
        writer.Line("/// <summary>Carries the gradient of the loss from the output back to the first layer that learns, for one slice of a batch.</summary>");
        writer.Line("/// <param name=\"batch\">The slice after <see cref=\"Forward\"/>, with the output's gradient in its place.</param>");
        writer.Block("public override void Backward(in global::Autoencoders.Engine.BatchSlice batch)", () =>
        {
            if (ThrowsBroken())
                return;
            int stage = 0;
            IReadOnlyList<BackwardStep> steps = architecture.BackwardSteps();
            for (int i = 0; i < steps.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                BackwardLayer(steps[i], ref stage);
            }
        });
    }

    private void BackwardLayer(BackwardStep step, ref int stage)
    {
        LayerNode node = architecture.Nodes[step.Node];
        string[] reached = node.Inputs.Where((_, slot) => step.Targets[slot] != GradientTarget.None)
            .Select(input => "∂loss/∂" + Text(architecture.Nodes[input].OutputShape)).ToArray();
        writer.Line($"// {node.Name}: {(reached.Length > 0 ? $"∂loss/∂{Text(node.OutputShape)} → {string.Join(", ", reached)}" : "nothing before it learns")}");
        string steps = EachStep(node);
        string[] inputs = node.Inputs.Select(input => $"batch.Value({Number(input)}){steps}").ToArray();
        string[] gradients = step.Targets.Select((target, slot) => Destination(target, node.Inputs[slot], slot, steps)).ToArray();
        string output = $"batch.Value({Number(step.Node)}){steps}, batch.Gradient({Number(step.Node)}){steps}";
        if (node.IsBatchCoupled)
            writer.Line($"{Stage(stage++)}{node.MemberName}.MeasureGradient(batch{steps}, {inputs[0]}, {output});");
        writer.Line(node.TakesSeveral
            ? $"{Stage(stage)}{node.MemberName}.Backward(batch{steps}, {output}, [{string.Join(", ", inputs)}], [{string.Join(", ", gradients)}]);"
            : $"{Stage(stage)}{node.MemberName}.Backward(batch{steps}, {inputs[0]}, {output}, {gradients[0]});");
        for (int slot = 0; slot < gradients.Length; slot++)
        {
            if (step.Targets[slot] == GradientTarget.Add)
                writer.Line($"{Stage(stage)}batch.AddDetour({Number(node.Inputs[slot])}, {Number(slot)});");
        }
    }

    // A layer that is applied to every step of a sequence sees each step as a row.
    private string EachStep(LayerNode node) =>
        node.StepAxes == 0 ? "" : $".EachStep({(architecture.Sizes.Count > 0 ? $"{owner}{node.MemberName}.Steps" : Number(node.Steps))})";

    private static string Destination(GradientTarget target, int input, int slot, string steps) => target switch
    {
        GradientTarget.Write => $"batch.Gradient({Number(input)}){steps}",
        GradientTarget.Add => $"batch.Detour({Number(input)}, {Number(slot)}){steps}",
        _ => "default",
    };

    // This writes: if (batch.Runs(1)) — where a layer needs the whole batch, the pass is cut and runs in stages.
    private string Stage(int stage) => _isStaged ? $"if (batch.Runs({Number(stage)})) " : "";

    // This writes: Dense.WeightGradients(share, share.Value(0), share.Gradient(1));
    public void WeightGradients()
    {
        writer.Line("/// <summary>Computes one share of the gradient of every weight that learns, summed over the whole batch in the order of its rows.</summary>");
        writer.Line("/// <param name=\"share\">Which rows of each weight to compute; every share is computed once, by any thread.</param>");
        writer.Block("public override void WeightGradients(in global::Autoencoders.Engine.GradientShare share)", () =>
        {
            if (ThrowsBroken())
                return;
            foreach (int i in architecture.Learning().OrderBy(static node => node))
            {
                LayerNode node = architecture.Nodes[i];
                IEnumerable<WeightSpec> learning = node.Weights.Where(static weight => weight.IsTrainable);
                writer.Line($"// {node.Name}: {string.Join(", ", learning.Select(static weight => weight.Name + " " + weight.Shape))}");
                string steps = EachStep(node);
                string inputs = string.Join(", ", node.Inputs.Select(input => $"share.Value({Number(input)}){steps}"));
                writer.Line(node.TakesSeveral
                    ? $"{node.MemberName}.WeightGradients(share{steps}, share.Gradient({Number(i)}){steps}, [{inputs}]);"
                    : $"{node.MemberName}.WeightGradients(share{steps}, {inputs}, share.Gradient({Number(i)}){steps});");
            }
        });
    }

    private bool ThrowsBroken()
    {
        if (architecture.IsSound)
            return false;
        writer.Line("throw Broken(Architecture);");
        return true;
    }

    // dense1 for the output of Dense1: neither a parameter nor a layer is hidden, a keyword is escaped.
    private string[] Locals()
    {
        var taken = new HashSet<string>(architecture.Nodes.Select(static node => node.MemberName), StringComparer.Ordinal) { "batch" };
        return architecture.Nodes.Select(node =>
        {
            string name = char.ToLowerInvariant(node.MemberName[0]) + node.MemberName.Substring(1);
            while (!taken.Add(name))
                name += "Value";
            return Literal.Identifier(name);
        }).ToArray();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
