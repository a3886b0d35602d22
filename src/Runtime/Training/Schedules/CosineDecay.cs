using System;

namespace Autoencoders;

/// <summary>Half a wave of a cosine from the rate down to a share of it (Loshchilov and Hutter, 2017), as <c>keras.optimizers.schedules.CosineDecay</c>.</summary>
/// <remarks>
/// η·((1 − α)·½(1 + cos(π·t/s)) + α) until step s, and η·α from there on. With a warm-up the rate first goes in a line from η to the
/// warm-up's target, and falls from there.
/// </remarks>
public sealed class CosineDecay : LearningRateSchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="initialLearningRate">η: finite, at least 0.</param>
    /// <param name="decaySteps">s: at least 1; the warm-up's steps come on top.</param>
    /// <param name="alpha">α, the share that is left in the end: finite, at least 0.</param>
    /// <param name="warmupTarget">The rate after the warm-up: finite, at least 0; null for none.</param>
    /// <param name="warmupSteps">How long the warm-up is, at least 0; without a target it has no effect.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public CosineDecay(double initialLearningRate, long decaySteps, double alpha = 0, double? warmupTarget = null, long warmupSteps = 0)
    {
        InitialLearningRate = Rate(nameof(InitialLearningRate), initialLearningRate);
        DecaySteps = Steps(nameof(DecaySteps), decaySteps);
        Alpha = Rate(nameof(Alpha), alpha);
        WarmupTarget = warmupTarget is { } target ? Rate(nameof(WarmupTarget), target) : null;
        WarmupSteps = warmupSteps >= 0 ? warmupSteps : throw OutOfRange(nameof(WarmupSteps), "WarmupSteps is at least 0", warmupSteps);
    }

    /// <summary>The rate of the first step.</summary>
    public double InitialLearningRate { get; }

    /// <summary>In how many steps the rate falls to its end.</summary>
    public long DecaySteps { get; }

    /// <summary>The share of the rate that is left in the end.</summary>
    public double Alpha { get; }

    /// <summary>The rate after the warm-up; null for none.</summary>
    public double? WarmupTarget { get; }

    /// <summary>How many steps the warm-up takes.</summary>
    public long WarmupSteps { get; }

    /// <inheritdoc/>
    public override double At(long iteration)
    {
        if (WarmupTarget is not { } target)
            return Fall(InitialLearningRate, iteration);
        if (iteration < WarmupSteps)
            return (target - InitialLearningRate) * ((double)iteration / WarmupSteps) + InitialLearningRate;
        return Fall(target, iteration - WarmupSteps);
    }

    private double Fall(double from, long iteration)
    {
        double part = Math.Min(1, (double)iteration / DecaySteps);
        return from * ((1 - Alpha) * 0.5 * (1 + Math.Cos(Math.PI * part)) + Alpha);
    }
}
