using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Layers;

/// <summary>What a layer is made from: its node in the architecture and its weights in the model's buffer.</summary>
public sealed class LayerSlot
{
    internal LayerSlot(int index, LayerNode node, IReadOnlyList<Weight> weights, Layer? owner = null)
    {
        Index = index;
        Steps = node.Steps;
        Node = node.StepAxes == 0 ? node : node with
        {
            InputShape = node.AtStep(node.InputShape!.Value),
            InputShapes = new EquatableArray<Shape?>(node.InputShapes.Select(shape => (Shape?)node.AtStep(shape!.Value))),
            OutputShape = node.AtStep(node.OutputShape!.Value),
        };
        Weights = weights;
        Owner = owner;
    }

    internal int Index { get; }

    // With the shapes of one step, where the layer is applied to every step of a sequence.
    internal LayerNode Node { get; }

    // How often one sample passes through the layer.
    internal int Steps { get; }

    // The first call of a shared layer, for the others.
    internal Layer? Owner { get; }

    internal IReadOnlyList<Weight> Weights { get; }
}
