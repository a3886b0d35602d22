using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch;

/// <summary>One layer's turn in a forward pass that is being written.</summary>
internal sealed class TorchCall(LayerNode node, TorchForm form, IReadOnlyList<string> inputs, IReadOnlyList<Shape> shapes, Func<string, string> module, Func<string, string> weight)
{
    private readonly List<string> _penalties = [];

    /// <summary>The layer.</summary>
    public LayerNode Node => node;

    /// <summary>The form in which it computes.</summary>
    public TorchForm Form => form;

    /// <summary>The first input.</summary>
    public string Input => inputs[0];

    /// <summary>All inputs, in the layer's form.</summary>
    public IReadOnlyList<string> Inputs => inputs;

    /// <summary>Their shapes, without the batch.</summary>
    public IReadOnlyList<Shape> Shapes => shapes;

    /// <summary>Lines that add to the loss, after the output is known; <c>{0}</c> stands for it.</summary>
    public IReadOnlyList<string> Penalties => _penalties;

    /// <summary>The field that holds a module of the layer.</summary>
    public string Module(string suffix = "") => module(suffix);

    /// <summary>The field that holds the module of another layer.</summary>
    public string ModuleOf(string layer) => weight(layer);

    /// <summary>Adds to the loss.</summary>
    public void Penalize(string line) => _penalties.Add(line);

    /// <summary>The dimension of the channels.</summary>
    public string ChannelDimension => form.ChannelsFirst ? "1" : "-1";

    /// <summary>Where an axis of a step lies in the tensor.</summary>
    public int Dimension(int axis) => form.Dimension(axis, TorchText.Input(node).Rank);

    /// <summary>The dimensions of the spatial axes, channels being first.</summary>
    public IEnumerable<int> SpatialDimensions => Enumerable.Range(2, TorchText.Input(node).Rank - 1);
}
