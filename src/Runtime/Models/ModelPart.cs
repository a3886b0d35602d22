using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Autoencoders.Layers;

namespace Autoencoders;

/// <summary>The base of a model's parts, such as its encoder: some of its layers, with its weights.</summary>
public abstract class ModelPart : Network
{
    private readonly Model _model;

    /// <summary>Makes a part.</summary>
    /// <param name="architecture">What the part consists of.</param>
    /// <param name="model">The model whose layers it uses.</param>
    protected ModelPart(Architecture architecture, Model model)
        : base(architecture)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        Layers = architecture.Layers.Select(node => model.Layers.First(layer => layer.Name == node.Name)).ToArray();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Layers { get; }

    internal sealed override Lock Gate => _model.Gate;
}
