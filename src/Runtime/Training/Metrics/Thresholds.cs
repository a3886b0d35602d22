using System;

namespace Autoencoders;

/// <summary>What an output has to exceed to count as 1.</summary>
internal static class Thresholds
{
    /// <summary>Refuses what is outside 0…1.</summary>
    public static float Checked(float threshold) => threshold >= 0 && threshold <= 1
        ? threshold
        : throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold lies in 0…1.");
}
