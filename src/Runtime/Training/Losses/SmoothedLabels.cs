using System;

namespace Autoencoders;

/// <summary>Draws the probabilities of classes towards an even spread.</summary>
internal readonly struct SmoothedLabels(float smoothing, int classes)
{
    /// <summary>What a target is multiplied by.</summary>
    public double Scale { get; } = 1.0 - smoothing;

    /// <summary>What is then added.</summary>
    public double Shift { get; } = (double)smoothing / classes;

    /// <summary>The smoothed target.</summary>
    public double Of(double target) => target * Scale + Shift;

    /// <summary>Refuses what is outside 0…1.</summary>
    public static float Checked(float labelSmoothing) => labelSmoothing >= 0 && labelSmoothing <= 1
        ? labelSmoothing
        : throw new ArgumentOutOfRangeException(nameof(labelSmoothing), labelSmoothing, "Label smoothing lies in 0…1.");
}
