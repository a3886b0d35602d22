namespace Autoencoders;

/// <summary>Makes several cells of each cell of a picture. Keras' <c>UpSampling2D</c>.</summary>
public sealed class UpSampling2DAttribute : LayerAttribute
{
    /// <summary>Adds doubling.</summary>
    public UpSampling2DAttribute() => Size = [2];

    /// <summary>Adds enlarging.</summary>
    /// <param name="size">How many cells become of one along every axis, at least 1.</param>
    public UpSampling2DAttribute(int size) => Size = [size];

    /// <summary>Adds enlarging.</summary>
    /// <param name="size">How many cells become of one, one number an axis, each at least 1.</param>
    public UpSampling2DAttribute(int[] size) => Size = size;

    /// <summary>How many cells become of one, as one number for all axes or one an axis.</summary>
    public int[] Size { get; }

    /// <summary>How the new cells come about; bilinear between half-pixel centres, as in TensorFlow 2 and Keras 3.</summary>
    public Interpolation Interpolation { get; set; }
}

/// <summary>(height, width, channels) → (height′, width′, channels); no weights.</summary>
internal sealed class UpSampling2DRule() : UpSamplingRule("UpSampling2D", rank: 2);
