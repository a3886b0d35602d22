namespace Autoencoders;

/// <summary>Asserts the shape that leaves the model. Needed only where a model with <c>[Code]</c> does not give back its input's shape.</summary>
public sealed class OutputAttribute : DeclarationAttribute
{
    /// <summary>Declares what leaves: <c>[Output(28, 28, 1)]</c>.</summary>
    /// <param name="sizes">One size an axis, each at least 1.</param>
    public OutputAttribute(params int[] sizes) => Sizes = sizes;

    /// <summary>One size an axis, without the batch.</summary>
    public int[] Sizes { get; }
}
