using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Autoencoders.Layers;

namespace Autoencoders;

/// <summary>What every part of a model has: some of its layers, with its weights. By itself the base of parts that read several tensors.</summary>
public abstract class MultiPart : Network
{
    private readonly ModelBase _model;

    /// <summary>Makes a part.</summary>
    /// <param name="architecture">What the part consists of.</param>
    /// <param name="model">The model whose layers it uses.</param>
    protected MultiPart(Architecture architecture, ModelBase model)
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
