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
    private readonly Dictionary<int, Layer> _layers = [];

    public SpecifiedModel(ModelSpec spec, int seed = 0)
        : base(ModelChecker.Check(spec), seed)
    {
        for (int node = 0; node < GetArchitecture().Nodes.Count; node++)
        {
            if (!GetArchitecture().Nodes[node].IsInput)
                Add(_layers[node] = Make(GetArchitecture().Nodes[node].Kind, Slot(node)));
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
            BatchSlice slice = batch.EachStep(node.Steps);
            if (_layers[at] is BatchCoupledLayer coupled && batch.Runs(stage++))
                coupled.Measure(slice, Values(batch, node)[0]);
            if (!batch.Runs(stage))
                continue;
            Matrix output = batch.Value(at).EachStep(node.Steps);
            if (_layers[at] is SeveralInputsLayer several)
                several.Forward(slice, output, Values(batch, node));
            else
                ((UnaryLayer)_layers[at]).Forward(slice, Values(batch, node)[0], output);
        }
    }

    public override void Backward(in BatchSlice batch)
    {
        int stage = 0;
        foreach (BackwardStep step in GetArchitecture().BackwardSteps())
        {
            LayerNode node = GetArchitecture().Nodes[step.Node];
            Layer layer = _layers[step.Node];
            BatchSlice slice = batch.EachStep(node.Steps);
            Matrix output = batch.Value(step.Node).EachStep(node.Steps), gradient = batch.Gradient(step.Node).EachStep(node.Steps);
            if (layer is BatchCoupledLayer coupled && batch.Runs(stage++))
                coupled.MeasureGradient(slice, Values(batch, node)[0], output, gradient);
            if (!batch.Runs(stage))
                continue;
            var targets = new Matrix[step.Targets.Count];
            for (int slot = 0; slot < targets.Length; slot++)
            {
                targets[slot] = step.Targets[slot] switch
                {
                    GradientTarget.Write => batch.Gradient(node.Inputs[slot]).EachStep(node.Steps),
                    GradientTarget.Add => batch.Detour(node.Inputs[slot], slot).EachStep(node.Steps),
                    _ => default,
                };
            }

            if (layer is SeveralInputsLayer several)
                several.Backward(slice, output, gradient, Values(batch, node), targets);
            else
                ((UnaryLayer)layer).Backward(slice, Values(batch, node)[0], output, gradient, targets[0]);
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
                inputs[slot] = share.Value(node.Inputs[slot]).EachStep(node.Steps);
            Matrix gradient = share.Gradient(at).EachStep(node.Steps);
            if (_layers[at] is SeveralInputsLayer several)
                several.WeightGradients(share.EachStep(node.Steps), gradient, inputs);
            else
                ((UnaryLayer)_layers[at]).WeightGradients(share.EachStep(node.Steps), inputs[0], gradient);
        }
    }

    private static Layer Make(string kind, LayerSlot slot) =>
        (Layer)Activator.CreateInstance(typeof(Layer).Assembly.GetType("Autoencoders.Layers." + kind, throwOnError: true)!, slot)!;

    private static Matrix[] Values(in BatchSlice batch, LayerNode node)
    {
        var values = new Matrix[node.Inputs.Count];
        for (int slot = 0; slot < values.Length; slot++)
            values[slot] = batch.Value(node.Inputs[slot]).EachStep(node.Steps);
        return values;
    }

    private IEnumerable<(int At, LayerNode Node)> Computed() =>
        GetArchitecture().Nodes.Select(static (node, at) => (at, node)).Where(static pair => !pair.node.IsInput && !pair.node.IsView && pair.node.IsLive);
}
