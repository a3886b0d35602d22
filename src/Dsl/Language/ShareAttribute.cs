namespace Autoencoders;

/// <summary>
/// Applies an earlier layer (or block) once more, with the same weights: they are counted, saved and penalised once, and learn from
/// every place. What enters must have the shape that entered the first time. A table shows one row with several connections, as Keras does.
/// </summary>
public sealed class ShareAttribute : DeclarationAttribute
{
    /// <summary>Applies a layer once more.</summary>
    /// <param name="layer">The name of an earlier layer, or of a block that was taken in with <c>[Use&lt;T&gt;]</c>.</param>
    public ShareAttribute(string layer) => Layer = layer;

    /// <summary>Applies a layer that reads several tensors once more.</summary>
    /// <param name="layer">The name of an earlier layer.</param>
    /// <param name="layers">What is read beside the current tensor.</param>
    public ShareAttribute(string layer, params string[] layers)
    {
        Layer = layer;
        Layers = layers;
    }

    /// <summary>The name of the earlier layer.</summary>
    public string Layer { get; }

    /// <summary>What is read beside the current tensor.</summary>
    public string[] Layers { get; } = [];

    /// <summary>The name by which later lines call what comes out here; <c>share</c>, <c>share_1</c>, … by default.</summary>
    public string? Name { get; set; }

    /// <summary>The name of an earlier layer (or input) that is read; the line before by default.</summary>
    public string? From { get; set; }
}
