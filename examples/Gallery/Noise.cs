using System;

namespace Autoencoders.Gallery;

/// <summary>Spoils pictures, so that a model can learn to repair them.</summary>
internal static class Noise
{
    /// <summary>Adds normal noise and clips to 0…1, once for all epochs as the tutorial does.</summary>
    /// <param name="clean">The pictures.</param>
    /// <param name="standardDeviation">The noise's standard deviation.</param>
    /// <param name="seed">The same seed gives the same noise.</param>
    public static Samples Add(Samples clean, double standardDeviation, int seed)
    {
        var random = new Random(seed);
        float[] values = clean.ToArray();
        foreach (ref float value in values.AsSpan())
            value = (float)Math.Clamp(value + standardDeviation * NormalDistribution.Draw(random), 0, 1);
        return Samples.FromFloats(values, clean.Shape);
    }
}
