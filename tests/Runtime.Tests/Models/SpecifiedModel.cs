using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Engine;
using Autoencoders.Layers;
using Autoencoders.Models;

namespace Autoencoders.Runtime.Tests.Models;

/// <summary>A model whose lines are put together at run time and followed one by one; what the generator prints is its shape.</summary>
internal sealed class SpecifiedModel : Model
{
    public SpecifiedModel(ModelSpec spec, int seed = 0)
        : base(ModelChecker.Check(spec), seed)
    {
        for (int node = 0; node < GetArchitecture().Nodes.Count; node++)
        {
            if (!GetArchitecture().Nodes[node].IsInput)
                Add(Make(GetArchitecture().Nodes[node].Kind, Slot(node)));
        }
    }

    /// <summary>A line such as <c>Dense(3, Activation.Relu, KernelL2 = 1e-3f)</c>.</summary>
    public static Declaration Line(string kind, params (string Name, object Value)[] arguments) =>
        new(kind, arguments.Select(static argument => new Argument(argument.Name, argument.Value)).ToArray());

    public static Declaration Input(params int[] sizes) => Line("Input", ("sizes", new EquatableArray<int>(sizes)));

    public static Declaration Dense(int units, Autoencoders.Activation activation = default, params (string Name, object Value)[] more) =>
        Line("Dense", [("units", units), ("activation", activation), .. more]);

    public static Declaration Activation(Autoencoders.Activation function, params (string Name, object Value)[] more) =>
        Line("Activation", [("function", function), .. more]);

    public static Declaration Reshape(params int[] sizes) => Line("Reshape", ("sizes", new EquatableArray<int>(sizes)));

    public static Declaration Dropout(float rate) => Line("Dropout", ("rate", rate));

    public static Declaration GaussianNoise(float standardDeviation) => Line("GaussianNoise", ("standardDeviation", standardDeviation));

    public static SpecifiedModel Of(params Declaration[] lines) => new(new ModelSpec("Specified", [new Declaration("Model"), .. lines]), seed: 3);

    public override void Forward(in BatchSlice batch)
    {
        int stage = 0;
        foreach ((int at, LayerNode node) in Computed())
        {
            Layer layer = LayerOf(at);
            if (layer is BatchCoupledLayer coupled && batch.Runs(stage++))
                coupled.Measure(batch, batch.Value(node.Inputs[0]));
            if (!batch.Runs(stage))
                continue;
            if (layer is SeveralInputsLayer several)
                several.Forward(batch, batch.Value(at), Values(batch, node));
            else
                ((UnaryLayer)layer).Forward(batch, batch.Value(node.Inputs[0]), batch.Value(at));
        }
    }

    public override void Backward(in BatchSlice batch)
    {
        int stage = 0;
        foreach (BackwardStep step in GetArchitecture().BackwardSteps())
        {
            LayerNode node = GetArchitecture().Nodes[step.Node];
            Layer layer = LayerOf(step.Node);
            Matrix output = batch.Value(step.Node), gradient = batch.Gradient(step.Node);
            if (layer is BatchCoupledLayer coupled && batch.Runs(stage++))
                coupled.MeasureGradient(batch, batch.Value(node.Inputs[0]), output, gradient);
            if (!batch.Runs(stage))
                continue;
            var targets = new Matrix[step.Targets.Count];
            for (int slot = 0; slot < targets.Length; slot++)
            {
                targets[slot] = step.Targets[slot] switch
                {
                    GradientTarget.Write => batch.Gradient(node.Inputs[slot]),
                    GradientTarget.Add => batch.Detour(node.Inputs[slot], slot),
                    _ => default,
                };
            }

            if (layer is SeveralInputsLayer several)
                several.Backward(batch, output, gradient, Values(batch, node), targets);
            else
                ((UnaryLayer)layer).Backward(batch, batch.Value(node.Inputs[0]), output, gradient, targets[0]);
            for (int slot = 0; slot < targets.Length; slot++)
            {
                if (step.Targets[slot] == GradientTarget.Add)
                    batch.AddDetour(node.Inputs[slot], slot);
            }
        }
    }

    public override void WeightGradients(in GradientShare share)
    {
        foreach ((int at, LayerNode node) in Computed().Where(static pair => pair.Node.Weights.Count > 0))
        {
            var inputs = new Matrix[node.Inputs.Count];
            for (int slot = 0; slot < inputs.Length; slot++)
                inputs[slot] = share.Value(node.Inputs[slot]);
            if (LayerOf(at) is SeveralInputsLayer several)
                several.WeightGradients(share, share.Gradient(at), inputs);
            else
                ((UnaryLayer)LayerOf(at)).WeightGradients(share, inputs[0], share.Gradient(at));
        }
    }

    private static Layer Make(string kind, LayerSlot slot) =>
        (Layer)Activator.CreateInstance(typeof(Layer).Assembly.GetType("Autoencoders.Layers." + kind, throwOnError: true)!, slot)!;

    private static Matrix[] Values(in BatchSlice batch, LayerNode node)
    {
        var values = new Matrix[node.Inputs.Count];
        for (int slot = 0; slot < values.Length; slot++)
            values[slot] = batch.Value(node.Inputs[slot]);
        return values;
    }

    private Layer LayerOf(int node) => Layers[node - GetArchitecture().Inputs.Count(input => input < node)];

    private IEnumerable<(int At, LayerNode Node)> Computed() =>
        GetArchitecture().Nodes.Select(static (node, at) => (at, node)).Where(static pair => !pair.node.IsInput && !pair.node.IsView && pair.node.IsLive);
}
