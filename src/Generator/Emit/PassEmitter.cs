using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Reports;

namespace Autoencoders.Generator.Emit;

/// <summary>Prints the straight-line code of the forward pass, the backward pass and the weight gradients.</summary>
internal sealed class PassEmitter(SourceWriter writer, Architecture architecture, string owner)
{
    /// <summary>A shape, or <c>(?)</c> in a broken model.</summary>
    public static string Text(Shape? shape) => shape?.ToString() ?? "(?)";

    /// <summary>What a layer does to a shape: <c>Dense relu, (784) → (32)</c>.</summary>
    public static string Flow(LayerNode node)
    {
        string activation = node.Activation == Activation.Linear ? "" : " " + node.Activation.ToString().ToLowerInvariant();
        return $"{node.Kind}{activation}, {Text(node.InputShape)} → {Text(node.OutputShape)}";
    }

    // This writes: Dense.Forward(batch, input, dense);
    public void Forward(string what)
    {
        writer.Line($"/// <summary>Computes the rows of one slice of a batch, layer by layer: {Text(architecture.InputShape)} → {Text(architecture.OutputShape)}.</summary>");
        writer.Line("/// <remarks>");
        writer.Line($"/// What {what} consists of:");
        writer.Line("/// <code>");
        foreach (string line in KerasSummary.Write(architecture).Split('\n'))
            writer.Line(("/// " + Literal.Xml(line)).TrimEnd());
        writer.Line("/// </code>");
        writer.Line("/// </remarks>");
        writer.Line("/// <param name=\"batch\">The slice, with a place for every value.</param>");
        writer.Block("public override void Forward(in global::Autoencoders.Engine.BatchSlice batch)", () =>
        {
            if (ThrowsBroken())
                return;
            string[] locals = Locals();
            writer.Line($"var {locals[0]} = batch.Value(0);");
            for (int i = 1; i < architecture.Nodes.Count; i++)
            {
                LayerNode node = architecture.Nodes[i];
                if (!node.IsLive && owner.Length == 0)
                    continue;
                writer.Line();
                writer.Line($"// {node.Name}: {Flow(node)}{(node.IsView ? " (the same memory)" : "")}");
                writer.Line($"var {locals[i]} = batch.Value({Number(i)});");
                if (!node.IsView)
                    writer.Line($"{owner}{node.MemberName}.Forward(batch, {locals[node.Inputs[0]]}, {locals[i]});");
            }
        });
    }

    // This writes: Dense1.Backward(batch, batch.Value(1), batch.Value(2), batch.Gradient(2), batch.Gradient(1));
    public void Backward()
    {
        writer.Line("/// <summary>Carries the gradient of the loss from the output back to the first layer with weights, for one slice of a batch.</summary>");
        writer.Line("/// <param name=\"batch\">The slice after <see cref=\"Forward\"/>, with the output's gradient in its place.</param>");
        writer.Block("public override void Backward(in global::Autoencoders.Engine.BatchSlice batch)", () =>
        {
            if (ThrowsBroken())
                return;
            bool isFirst = true;
            for (int i = architecture.Nodes.Count - 1; i > 0; i--)
            {
                LayerNode node = architecture.Nodes[i];
                if (!node.IsLive || node.IsView || !architecture.NeedsGradient(i))
                    continue;
                int source = node.Inputs[0];
                bool goesOn = architecture.NeedsGradient(source);
                if (!isFirst)
                    writer.Line();
                isFirst = false;
                writer.Line($"// {node.Name}: {(goesOn ? $"∂loss/∂{Text(node.OutputShape)} → ∂loss/∂{Text(node.InputShape)}" : "nothing before it learns")}");
                string inputGradient = goesOn ? $"batch.Gradient({Number(source)})" : "default";
                writer.Line($"{node.MemberName}.Backward(batch, batch.Value({Number(source)}), batch.Value({Number(i)}), batch.Gradient({Number(i)}), {inputGradient});");
            }
        });
    }

    // This writes: Dense.WeightGradients(share, share.Value(0), share.Gradient(1));
    public void WeightGradients()
    {
        writer.Line("/// <summary>Computes one share of the gradient of every weight, summed over the whole batch in the order of its rows.</summary>");
        writer.Line("/// <param name=\"share\">Which rows of each weight to compute; every share is computed once, by any thread.</param>");
        writer.Block("public override void WeightGradients(in global::Autoencoders.Engine.GradientShare share)", () =>
        {
            if (ThrowsBroken())
                return;
            for (int i = 1; i < architecture.Nodes.Count; i++)
            {
                LayerNode node = architecture.Nodes[i];
                if (!node.IsLive || node.Weights.Count == 0)
                    continue;
                writer.Line($"// {node.Name}: {string.Join(", ", node.Weights.Select(static weight => weight.Name + " " + weight.Shape))}");
                writer.Line($"{node.MemberName}.WeightGradients(share, share.Value({Number(node.Inputs[0])}), share.Gradient({Number(i)}));");
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
