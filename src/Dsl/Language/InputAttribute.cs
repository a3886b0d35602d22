using System.Runtime.CompilerServices;

namespace Autoencoders;

/// <summary>The shape of one sample that enters the model, channels last and without the batch.</summary>
public sealed class InputAttribute : DeclarationAttribute
{
    /// <summary>Declares what enters: <c>[Input(784)]</c>, <c>[Input(28, 28, 1)]</c>.</summary>
    /// <param name="sizes">One size an axis, each at least 1.</param>
    [OverloadResolutionPriority(1)]
    public InputAttribute(params int[] sizes) => Sizes = [.. sizes];

    /// <summary>
    /// Declares what enters with sizes that are chosen where the model is made: <c>[Input("H", "W", 1)]</c>. Equal names are equal sizes;
    /// <c>[Dim]</c> says what values one may take.
    /// </summary>
    /// <param name="sizes">A number of at least 1, or a name, for each axis.</param>
    public InputAttribute(params object[] sizes) => Sizes = sizes;

    /// <summary>One size an axis, a number or a name, without the batch.</summary>
    public object[] Sizes { get; }

    /// <summary>The input's name in tables; <c>input_1</c> by default.</summary>
    public string? Name { get; set; }
}
