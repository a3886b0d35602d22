using System;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Inputs that keep away from kinks.</summary>
internal static class Draws
{
    /// <summary>Numbers around 0, all different, each half a spacing away from the multiples of the spacing.</summary>
    public static Func<Random, float> Apart(float spacing)
    {
        int draws = 0;
        return _ => ((draws++ * 187 % 499) - 249 + 0.5f) * spacing;
    }
}
