namespace Autoencoders;

/// <summary>
/// Takes in a block, or a whole model, as if its layers stood here, with weights of their own. A table shows it as one row, as Keras
/// shows a model within a model; its layers are called <c>block/layer</c>.
/// </summary>
/// <typeparam name="T">A class marked <c>[Block]</c> or <c>[Model]</c>. A model's <c>[Input]</c> must be what enters here, and one tensor leaves it.</typeparam>
public sealed class UseAttribute<T> : DeclarationAttribute
    where T : class
{
    /// <summary>Takes in a block that reads the current tensor.</summary>
    public UseAttribute()
    {
    }

    /// <summary>Takes in a model with several inputs.</summary>
    /// <param name="layers">The names of earlier layers (or inputs) that enter beside the current tensor, in the order of the model's inputs.</param>
    public UseAttribute(params string[] layers) => Layers = layers;

    /// <summary>What enters beside the current tensor.</summary>
    public string[] Layers { get; } = [];

    /// <summary>How many times in a row, at least 1; each time with weights of its own.</summary>
    public int Repeat { get; set; } = 1;

    /// <summary>The name of what is taken in; by default that of its class and a number: <c>conv_block</c>, <c>conv_block_1</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The name of an earlier layer (or input) that is read; the line before by default.</summary>
    public string? From { get; set; }

    /// <summary>Whether an optimizer changes the weights; false freezes every layer of it.</summary>
    public bool Trainable { get; set; } = true;
}
