using System.Collections.Generic;

namespace Autoencoders.Models;

/// <summary>What a kind of layer means: output shape, weights, cost, and what is refused and why.</summary>
internal abstract class LayerRule
{
    /// <summary>The attribute's class name without <c>Attribute</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether the kind reads the current tensor and those that its <see cref="SourceArguments"/> name.</summary>
    public virtual bool TakesSeveral => false;

    /// <summary>The arguments that name what is read beside the current tensor, in the order in which it is read.</summary>
    public virtual IReadOnlyList<string> SourceArguments => ["layers", "layer"];

    /// <summary>The arguments that name one tensor each, where the kind reads those and not the current one; none for most kinds.</summary>
    public virtual IReadOnlyList<string> ReplacingArguments => [];

    /// <summary>Whether the kind only moves values about, or leaves some out.</summary>
    public virtual bool MovesOnly => false;

    /// <summary>Reads the arguments and, where the input's shape is known, states output, weights and cost.</summary>
    /// <param name="context">What is known, and where the answer goes.</param>
    public abstract void Infer(LayerContext context);
}
