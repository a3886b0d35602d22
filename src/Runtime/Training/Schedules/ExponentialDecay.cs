using System;

namespace Autoencoders;

/// <summary>η·rᵗ⁄ˢ: the rate r times smaller every s steps, as <c>keras.optimizers.schedules.ExponentialDecay</c>.</summary>
public sealed class ExponentialDecay : LearningRateSchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="initialLearningRate">η: finite, at least 0.</param>
    /// <param name="decaySteps">s: at least 1.</param>
    /// <param name="decayRate">r: finite, at least 0.</param>
    /// <param name="staircase">Whether t/s is rounded down, so that the rate falls in stairs.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public ExponentialDecay(double initialLearningRate, long decaySteps, double decayRate, bool staircase = false)
    {
        InitialLearningRate = Rate(nameof(InitialLearningRate), initialLearningRate);
        DecaySteps = Steps(nameof(DecaySteps), decaySteps);
        DecayRate = Rate(nameof(DecayRate), decayRate);
        Staircase = staircase;
    }

    /// <summary>The rate of the first step.</summary>
    public double InitialLearningRate { get; }

    /// <summary>In how many steps the rate falls by <see cref="DecayRate"/>.</summary>
    public long DecaySteps { get; }

    /// <summary>What the rate is multiplied by.</summary>
    public double DecayRate { get; }

    /// <summary>Whether the rate falls in stairs.</summary>
    public bool Staircase { get; }

    /// <inheritdoc/>
    public override double At(long iteration)
    {
        double part = (double)iteration / DecaySteps;
        return InitialLearningRate * Math.Pow(DecayRate, Staircase ? Math.Floor(part) : part);
    }
}
