using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch;

/// <summary>How layers of some kinds are written with TorchSharp.</summary>
internal abstract class TorchKind
{
    /// <summary>The kinds.</summary>
    public abstract IReadOnlyList<string> Kinds { get; }

    /// <summary>Why a layer cannot be written, or null when it can.</summary>
    public virtual string? Refusal(LayerNode node) => null;

    /// <summary>The form in which it computes. By default channels last, each step by itself.</summary>
    public virtual TorchForm Form(LayerNode node, TorchForm first) => new(node.StepAxes, false);

    /// <summary>The modules that it needs: none by default.</summary>
    public virtual IReadOnlyList<TorchPart> Parts(LayerNode node) => [];

    /// <summary>The layer whose modules it uses: the first of those that share weights. Null for itself.</summary>
    public virtual string? Owner(LayerNode node) => node.Weights.FirstOrDefault()?.Owner;

    /// <summary>The expression that computes the output, before the activation.</summary>
    public abstract string Output(TorchCall call);
}

/// <summary>A module that belongs to a layer.</summary>
/// <param name="Suffix">What distinguishes it from others of the same layer; empty for the only one.</param>
/// <param name="Type">Its class.</param>
/// <param name="Constructor">The expression that makes it.</param>
/// <param name="Links">Its weights.</param>
internal sealed record TorchPart(string Suffix, string Type, string Constructor, params TorchLink[] Links);

/// <summary>A weight of a layer and where a module keeps it.</summary>
/// <param name="Weight">Its position among the layer's weights.</param>
/// <param name="Member">The member of the module: <c>weight</c>.</param>
/// <param name="Axes">For each axis of the module's tensor, the weight's axis that lies there; none where they agree.</param>
internal sealed record TorchLink(int Weight, string Member, params int[] Axes);
