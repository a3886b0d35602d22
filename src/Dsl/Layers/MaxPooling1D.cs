namespace Autoencoders;

/// <summary>Keeps the largest value of each window of a sequence, channel by channel. Keras' <c>MaxPooling1D</c>.</summary>
public sealed class MaxPooling1DAttribute : PoolingAttribute
{
    /// <summary>Adds pooling by windows of 2.</summary>
    public MaxPooling1DAttribute()
        : base([2], Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells, at least 1.</param>
    public MaxPooling1DAttribute(int poolSize)
        : base([poolSize], Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells, at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public MaxPooling1DAttribute(int poolSize, Padding padding)
        : base([poolSize], padding)
    {
    }
}

/// <summary>(steps, channels) → (steps′, channels); no weights.</summary>
internal sealed class MaxPooling1DRule() : PoolingRule("MaxPooling1D", rank: 1, size: 2);
