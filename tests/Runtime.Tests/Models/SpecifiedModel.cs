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
        for (int node = 1; node < GetArchitecture().Nodes.Count; node++)
            Add(Make(GetArchitecture().Nodes[node].Kind, Slot(node)));
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
        foreach ((int at, LayerNode node) in Computed())
            Layers[at - 1].Forward(batch, batch.Value(node.Inputs[0]), batch.Value(at));
    }

    public override void Backward(in BatchSlice batch)
    {
        foreach ((int at, LayerNode node) in Computed().Reverse().Where(pair => GetArchitecture().NeedsGradient(pair.At)))
        {
            Matrix inputGradient = GetArchitecture().NeedsGradient(node.Inputs[0]) ? batch.Gradient(node.Inputs[0]) : default;
            Layers[at - 1].Backward(batch, batch.Value(node.Inputs[0]), batch.Value(at), batch.Gradient(at), inputGradient);
        }
    }

    public override void WeightGradients(in GradientShare share)
    {
        foreach ((int at, LayerNode node) in Computed().Where(static pair => pair.Node.Weights.Count > 0))
            Layers[at - 1].WeightGradients(share, share.Value(node.Inputs[0]), share.Gradient(at));
    }

    private static Layer Make(string kind, LayerSlot slot) => kind switch
    {
        "Dense" => new Dense(slot),
        "Activation" => new Autoencoders.Layers.Activation(slot),
        "Dropout" => new Dropout(slot),
        "GaussianNoise" => new GaussianNoise(slot),
        "Flatten" => new Flatten(slot),
        "Reshape" => new Reshape(slot),
        _ => throw new ArgumentException($"No test makes a {kind}.", nameof(kind)),
    };

    private IEnumerable<(int At, LayerNode Node)> Computed() =>
        GetArchitecture().Nodes.Select(static (node, at) => (at, node)).Where(static pair => !pair.node.IsInput && !pair.node.IsView && pair.node.IsLive);
}
