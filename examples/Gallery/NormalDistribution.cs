using System;

namespace Autoencoders.Gallery;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    /// <summary>Draws a number (Box and Muller, 1958).</summary>
    public static double Draw(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>The number below which a share of the draws lies, to 0.0005 (Abramowitz and Stegun, 1964, 26.2.23).</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public static double Quantile(double share)
    {
        double t = Math.Sqrt(-2 * Math.Log(Math.Min(share, 1 - share)));
        double tail = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return share < 0.5 ? -tail : tail;
    }
}
