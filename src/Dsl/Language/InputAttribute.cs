namespace Autoencoders;

/// <summary>The shape of one sample that enters the model, channels last and without the batch.</summary>
public sealed class InputAttribute : DeclarationAttribute
{
    /// <summary>Declares what enters: <c>[Input(784)]</c>, <c>[Input(28, 28, 1)]</c>.</summary>
    /// <param name="sizes">One size an axis, each at least 1.</param>
    public InputAttribute(params int[] sizes) => Sizes = sizes;

    /// <summary>One size an axis, without the batch.</summary>
    public int[] Sizes { get; }

    /// <summary>The input's name in tables; <c>input_1</c> by default.</summary>
    public string? Name { get; set; }
}
