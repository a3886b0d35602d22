namespace Autoencoders;

/// <summary>Adds named tensors to the current one. Keras' <c>Add</c>.</summary>
/// <remarks>Sizes are equal, or 1 in one of the tensors, which is then repeated; axes that a tensor lacks are put in front.</remarks>
public sealed class AddAttribute : LayerAttribute
{
    /// <summary>Adds the merge: <c>[Add("skip")]</c>.</summary>
    /// <param name="layers">The names of the earlier layers (or inputs) that are joined to the current tensor.</param>
    public AddAttribute(params string[] layers) => Layers = layers;

    /// <summary>The names of what is joined to the current tensor.</summary>
    public string[] Layers { get; }
}

/// <summary>The common shape of all; no weights.</summary>
internal sealed class AddRule() : ElementwiseMergeRule("Add");
