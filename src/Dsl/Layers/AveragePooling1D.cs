namespace Autoencoders;

/// <summary>Keeps the mean of each window of a sequence, channel by channel, over the cells inside the map. Keras' <c>AveragePooling1D</c>.</summary>
public sealed class AveragePooling1DAttribute : PoolingAttribute
{
    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells, at least 1.</param>
    public AveragePooling1DAttribute(int poolSize)
        : base([poolSize], Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells, at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public AveragePooling1DAttribute(int poolSize, Padding padding)
        : base([poolSize], padding)
    {
    }
}

/// <summary>(steps, channels) → (steps′, channels); no weights.</summary>
internal sealed class AveragePooling1DRule() : PoolingRule("AveragePooling1D", rank: 1, size: null);
