using System.Collections.Generic;
using Autoencoders.Models;

namespace Autoencoders.Layers;

/// <summary>What a layer is made from: its node in the architecture and its weights in the model's buffer.</summary>
public sealed class LayerSlot
{
    internal LayerSlot(int index, LayerNode node, IReadOnlyList<Weight> weights)
    {
        Index = index;
        Node = node;
        Weights = weights;
    }

    internal int Index { get; }

    internal LayerNode Node { get; }

    internal IReadOnlyList<Weight> Weights { get; }
}
