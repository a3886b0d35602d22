using System.Runtime.CompilerServices;

namespace Autoencoders;

/// <summary>
/// Asserts the shape that leaves the model; needed only where a model with <c>[Code]</c> does not give back its input's shape. Several
/// of them, or one with <see cref="From"/>, say which layers leave the model: the layer before each line, or the one that it names.
/// </summary>
public sealed class OutputAttribute : DeclarationAttribute
{
    /// <summary>Declares what leaves: <c>[Output(28, 28, 1)]</c>.</summary>
    /// <param name="sizes">One size an axis, each at least 1; none to assert nothing.</param>
    [OverloadResolutionPriority(1)]
    public OutputAttribute(params int[] sizes) => Sizes = [.. sizes];

    /// <summary>Declares what leaves in terms of the input's named sizes: <c>[Output("H/2", "W/2", 16)]</c>.</summary>
    /// <param name="sizes">A number, or a sum of products and quotients of names, for each axis.</param>
    public OutputAttribute(params object[] sizes) => Sizes = sizes;

    /// <summary>One size an axis, a number or a text, without the batch.</summary>
    public object[] Sizes { get; }

    /// <summary>The name by which losses and targets are given where there are several outputs; the layer's by default.</summary>
    public string? Name { get; set; }

    /// <summary>The name of the layer whose output leaves; the layer before this line by default.</summary>
    public string? From { get; set; }
}
