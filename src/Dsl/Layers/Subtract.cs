namespace Autoencoders;

/// <summary>Subtracts a named tensor from the current one. Keras' <c>Subtract</c>.</summary>
/// <remarks>Sizes are equal, or 1 in one of the tensors, which is then repeated; axes that a tensor lacks are put in front.</remarks>
public sealed class SubtractAttribute : LayerAttribute
{
    /// <summary>Adds the merge: <c>[Subtract("skip")]</c>.</summary>
    /// <param name="layers">The name of the earlier layer (or input) that is subtracted; exactly one.</param>
    public SubtractAttribute(params string[] layers) => Layers = layers;

    /// <summary>The names of what is joined to the current tensor.</summary>
    public string[] Layers { get; }
}

/// <summary>The common shape of all; no weights.</summary>
internal sealed class SubtractRule() : ElementwiseMergeRule("Subtract", takesTwo: true);
