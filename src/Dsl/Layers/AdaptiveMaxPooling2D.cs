namespace Autoencoders;

/// <summary>
/// Shares a picture out into so many windows and keeps the largest value of each, channel by channel: of n along an axis of L cells,
/// window i has those from ⌊i·L/n⌋ up to ⌈(i + 1)·L/n⌉. Keras 3's <c>AdaptiveMaxPooling2D</c>, PyTorch's <c>AdaptiveMaxPool2d</c>.
/// </summary>
public sealed class AdaptiveMaxPooling2DAttribute : AdaptivePoolingAttribute
{
    /// <summary>Adds pooling.</summary>
    /// <param name="outputSize">How many windows there are along either axis, at least 1; windows overlap where there are more than cells.</param>
    public AdaptiveMaxPooling2DAttribute(int outputSize)
        : base([outputSize])
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="outputSize">How many windows there are, one number an axis, each at least 1.</param>
    public AdaptiveMaxPooling2DAttribute(int[] outputSize)
        : base(outputSize)
    {
    }
}

/// <summary>(height, width, channels) → (output size, channels); no weights.</summary>
internal sealed class AdaptiveMaxPooling2DRule() : AdaptivePoolingRule("AdaptiveMaxPooling2D");
