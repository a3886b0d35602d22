namespace Autoencoders;

/// <summary>Makes several cells of each cell of a sequence. Keras' <c>UpSampling1D</c>.</summary>
public sealed class UpSampling1DAttribute : LayerAttribute
{
    /// <summary>Adds doubling.</summary>
    public UpSampling1DAttribute() => Size = [2];

    /// <summary>Adds enlarging.</summary>
    /// <param name="size">How many cells become of one, at least 1.</param>
    public UpSampling1DAttribute(int size) => Size = [size];

    /// <summary>How many cells become of one, as one number for all axes or one an axis.</summary>
    public int[] Size { get; }
}

/// <summary>(steps, channels) → (steps′, channels); no weights.</summary>
internal sealed class UpSampling1DRule() : UpSamplingRule("UpSampling1D", rank: 1);
