namespace Autoencoders;

/// <summary>Keeps the largest value of each window of a volume, channel by channel. Keras' <c>MaxPooling3D</c>.</summary>
public sealed class MaxPooling3DAttribute : PoolingAttribute
{
    /// <summary>Adds pooling by windows of 2.</summary>
    public MaxPooling3DAttribute()
        : base([2], Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells along every axis, at least 1.</param>
    public MaxPooling3DAttribute(int poolSize)
        : base([poolSize], Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells along every axis, at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public MaxPooling3DAttribute(int poolSize, Padding padding)
        : base([poolSize], padding)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells, one number an axis, each at least 1.</param>
    public MaxPooling3DAttribute(int[] poolSize)
        : base(poolSize, Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells, one number an axis, each at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public MaxPooling3DAttribute(int[] poolSize, Padding padding)
        : base(poolSize, padding)
    {
    }
}

/// <summary>(depth, height, width, channels) → (depth′, height′, width′, channels); no weights.</summary>
internal sealed class MaxPooling3DRule() : PoolingRule("MaxPooling3D", rank: 3, size: 2);
