namespace Autoencoders;

/// <summary>The base of every attribute that adds a layer to the model.</summary>
public abstract class LayerAttribute : DeclarationAttribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The layer's name: in tables, in checkpoints, for <see cref="From"/>, and as the C# property. By default the kind
    /// and a number within the model: <c>dense</c>, <c>dense_1</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The name of an earlier layer (or input) that this layer reads; the line before it by default.</summary>
    public string? From { get; set; }

    /// <summary>Whether an optimizer changes the layer's weights; false freezes them.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>
    /// Whether the layer is applied to every step of a sequence, always with the same weights: to the 10 pictures of (10, 28, 28, 1),
    /// say. Keras' <c>TimeDistributed</c>.
    /// </summary>
    public bool TimeDistributed { get; set; }
}
