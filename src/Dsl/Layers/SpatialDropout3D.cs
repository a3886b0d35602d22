namespace Autoencoders;

/// <summary>
/// While training, sets whole channels of volumes to 0 with the given probability and scales the others by 1 / (1 − rate);
/// otherwise the identity. Keras' <c>SpatialDropout3D</c>.
/// </summary>
public sealed class SpatialDropout3DAttribute : LayerAttribute
{
    /// <summary>Adds dropout of channels.</summary>
    /// <param name="rate">The share of channels set to 0, 0 ≤ rate &lt; 1.</param>
    public SpatialDropout3DAttribute(float rate) => Rate = rate;

    /// <summary>The share of channels set to 0.</summary>
    public float Rate { get; }
}

/// <summary>Keeps the shape; no weights.</summary>
internal sealed class SpatialDropout3DRule() : SpatialDropoutRule("SpatialDropout3D", 4, "volumes (depth, height, width, channels)");
