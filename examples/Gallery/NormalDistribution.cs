using System;

namespace Autoencoders.Gallery;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    /// <summary>Draws a number (Box and Muller, 1958).</summary>
    public static double Draw(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Draws codes.</summary>
    /// <param name="count">How many.</param>
    /// <param name="length">How many numbers each has.</param>
    /// <param name="seed">The same seed gives the same codes.</param>
    public static Samples Draw(int count, int length, int seed)
    {
        var random = new Random(seed);
        var values = new float[checked(count * length)];
        foreach (ref float value in values.AsSpan())
            value = (float)Draw(random);
        return Samples.FromFloats(values, new Shape(length));
    }
}
