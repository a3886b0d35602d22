using System;

namespace Autoencoders;

/// <summary>How the film of a training looks.</summary>
public sealed record TrainingAnimationOptions
{
    /// <summary>How long a frame is shown, 10 milliseconds to 655.35 seconds.</summary>
    public TimeSpan FrameDuration { get; init; } = TimeSpan.FromMilliseconds(150);

    /// <summary>How long the frame of the last step is shown.</summary>
    public TimeSpan LastFrameDuration { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The name of the curve.</summary>
    public string LossName { get; init; } = "loss";

    /// <summary>What is counted.</summary>
    public string Unit { get; init; } = "step";

    /// <summary>The numbers at which the loss' axis begins and ends. Null for 0 and a round number above the largest loss so far, so that the axis stays unless a loss leaves it.</summary>
    public (double Low, double High)? Limits { get; init; }

    /// <summary>About how many pixels the pictures take each way, 64…1024.</summary>
    public int PictureSide { get; init; } = 224;

    /// <summary>The colours of pictures with one channel.</summary>
    public ColorMap ColorMap { get; init; } = ColorMap.Grays;

    /// <summary>Which values are drawn as the darkest and the brightest; those of the originals count for the reconstructions, too.</summary>
    public PictureRange Range { get; init; } = PictureRange.Auto;
}
