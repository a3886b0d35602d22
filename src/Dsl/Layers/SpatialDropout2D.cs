namespace Autoencoders;

/// <summary>
/// While training, sets whole channels of pictures to 0 with the given probability and scales the others by 1 / (1 − rate);
/// otherwise the identity. Keras' <c>SpatialDropout2D</c>.
/// </summary>
public sealed class SpatialDropout2DAttribute : LayerAttribute
{
    /// <summary>Adds dropout of channels.</summary>
    /// <param name="rate">The share of channels set to 0, 0 ≤ rate &lt; 1.</param>
    public SpatialDropout2DAttribute(float rate) => Rate = rate;

    /// <summary>The share of channels set to 0.</summary>
    public float Rate { get; }
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class SpatialDropout2DRule() : SpatialDropoutRule("SpatialDropout2D", 3, "pictures (height, width, channels)");
