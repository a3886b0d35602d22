namespace Autoencoders;

/// <summary>Keeps the largest value of each window of a picture, channel by channel. Keras' <c>MaxPooling2D</c>.</summary>
public sealed class MaxPooling2DAttribute : PoolingAttribute
{
    /// <summary>Adds pooling by windows of 2.</summary>
    public MaxPooling2DAttribute()
        : base([2], Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells along every axis, at least 1.</param>
    public MaxPooling2DAttribute(int poolSize)
        : base([poolSize], Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells along every axis, at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public MaxPooling2DAttribute(int poolSize, Padding padding)
        : base([poolSize], padding)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells, one number an axis, each at least 1.</param>
    public MaxPooling2DAttribute(int[] poolSize)
        : base(poolSize, Padding.Valid)
    {
    }

    /// <summary>Adds pooling.</summary>
    /// <param name="poolSize">The window's cells, one number an axis, each at least 1.</param>
    /// <param name="padding">What the window does at the border.</param>
    public MaxPooling2DAttribute(int[] poolSize, Padding padding)
        : base(poolSize, padding)
    {
    }
}

/// <summary>(height, width, channels) → (height′, width′, channels); no weights.</summary>
internal sealed class MaxPooling2DRule() : PoolingRule("MaxPooling2D", rank: 2, size: 2);
