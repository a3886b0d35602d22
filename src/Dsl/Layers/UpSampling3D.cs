namespace Autoencoders;

/// <summary>Makes several cells of each cell of a volume. Keras' <c>UpSampling3D</c>.</summary>
public sealed class UpSampling3DAttribute : LayerAttribute
{
    /// <summary>Adds doubling.</summary>
    public UpSampling3DAttribute() => Size = [2];

    /// <summary>Adds enlarging.</summary>
    /// <param name="size">How many cells become of one along every axis, at least 1.</param>
    public UpSampling3DAttribute(int size) => Size = [size];

    /// <summary>Adds enlarging.</summary>
    /// <param name="size">How many cells become of one, one number an axis, each at least 1.</param>
    public UpSampling3DAttribute(int[] size) => Size = size;

    /// <summary>How many cells become of one, as one number for all axes or one an axis.</summary>
    public int[] Size { get; }
}

/// <summary>(depth, height, width, channels) → (depth′, height′, width′, channels); no weights.</summary>
internal sealed class UpSampling3DRule() : UpSamplingRule("UpSampling3D", rank: 3);
