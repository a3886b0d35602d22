namespace Autoencoders;

/// <summary>Multiplies the current tensor and named ones, value by value. Keras' <c>Multiply</c>.</summary>
/// <remarks>Sizes are equal, or 1 in one of the tensors, which is then repeated; axes that a tensor lacks are put in front.</remarks>
public sealed class MultiplyAttribute : LayerAttribute
{
    /// <summary>Adds the merge: <c>[Multiply("skip")]</c>.</summary>
    /// <param name="layers">The names of the earlier layers (or inputs) that are joined to the current tensor.</param>
    public MultiplyAttribute(params string[] layers) => Layers = layers;

    /// <summary>The names of what is joined to the current tensor.</summary>
    public string[] Layers { get; }
}

/// <summary>The common shape of all; no weights.</summary>
internal sealed class MultiplyRule() : ElementwiseMergeRule("Multiply");
