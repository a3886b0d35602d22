namespace Autoencoders;

/// <summary>Keeps the mean of each window of a picture, channel by channel, over the cells inside the map. Keras' <c>AveragePooling2D</c>.</summary>
public sealed class AveragePooling2DAttribute : PoolingAttribute
{
    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells along every axis, at least 1.</param>
    public AveragePooling2DAttribute(int poolSize)
        : base([poolSize], Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells along every axis, at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public AveragePooling2DAttribute(int poolSize, Padding padding)
        : base([poolSize], padding)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells, one number an axis, each at least 1.</param>
    public AveragePooling2DAttribute(int[] poolSize)
        : base(poolSize, Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells, one number an axis, each at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public AveragePooling2DAttribute(int[] poolSize, Padding padding)
        : base(poolSize, padding)
    {
    }
}

/// <summary>(height, width, channels) → (height′, width′, channels); no weights.</summary>
internal sealed class AveragePooling2DRule() : PoolingRule("AveragePooling2D", rank: 2, size: null);
