namespace Autoencoders;

/// <summary>Keeps the mean of each window of a volume, channel by channel, over the cells inside the map. Keras' <c>AveragePooling3D</c>.</summary>
public sealed class AveragePooling3DAttribute : PoolingAttribute
{
    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells along every axis, at least 1.</param>
    public AveragePooling3DAttribute(int poolSize)
        : base([poolSize], Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells along every axis, at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public AveragePooling3DAttribute(int poolSize, Padding padding)
        : base([poolSize], padding)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells, one number an axis, each at least 1.</param>
    public AveragePooling3DAttribute(int[] poolSize)
        : base(poolSize, Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells, one number an axis, each at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public AveragePooling3DAttribute(int[] poolSize, Padding padding)
        : base(poolSize, padding)
    {
    }
}

/// <summary>(depth, height, width, channels) → (depth′, height′, width′, channels); no weights.</summary>
internal sealed class AveragePooling3DRule() : PoolingRule("AveragePooling3D", rank: 3, size: null);
