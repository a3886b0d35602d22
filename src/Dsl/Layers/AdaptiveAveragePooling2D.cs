namespace Autoencoders;

/// <summary>
/// Shares a picture out into so many windows and keeps the mean of each, channel by channel: of n along an axis of L cells,
/// window i has those from ⌊i·L/n⌋ up to ⌈(i + 1)·L/n⌉. Keras 3's <c>AdaptiveAveragePooling2D</c>, PyTorch's <c>AdaptiveAvgPool2d</c>.
/// </summary>
public sealed class AdaptiveAveragePooling2DAttribute : AdaptivePoolingAttribute
{
    /// <summary>Adds pooling.</summary>
    /// <param name="outputSize">How many windows there are along either axis, at least 1; windows overlap where there are more than cells.</param>
    public AdaptiveAveragePooling2DAttribute(int outputSize)
        : base([outputSize])
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="outputSize">How many windows there are, one number an axis, each at least 1.</param>
    public AdaptiveAveragePooling2DAttribute(int[] outputSize)
        : base(outputSize)
    {
    }
}

/// <summary>(height, width, channels) → (output size, channels); no weights.</summary>
internal sealed class AdaptiveAveragePooling2DRule() : AdaptivePoolingRule("AdaptiveAveragePooling2D");
