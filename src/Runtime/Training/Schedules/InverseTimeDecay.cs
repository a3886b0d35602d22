using System;

namespace Autoencoders;

/// <summary>η / (1 + r·t/s), as <c>keras.optimizers.schedules.InverseTimeDecay</c>.</summary>
/// <remarks>The argument <c>decay</c> of Keras 2's optimizers, η / (1 + decay·t), is <c>new InverseTimeDecay(η, 1, decay)</c>.</remarks>
public sealed class InverseTimeDecay : LearningRateSchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="initialLearningRate">η: finite, at least 0.</param>
    /// <param name="decaySteps">s: at least 1.</param>
    /// <param name="decayRate">r: finite, at least 0.</param>
    /// <param name="staircase">Whether t/s is rounded down, so that the rate falls in stairs.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public InverseTimeDecay(double initialLearningRate, long decaySteps, double decayRate, bool staircase = false)
    {
        InitialLearningRate = Rate(nameof(InitialLearningRate), initialLearningRate);
        DecaySteps = Steps(nameof(DecaySteps), decaySteps);
        DecayRate = Rate(nameof(DecayRate), decayRate);
        Staircase = staircase;
    }

    /// <summary>The rate of the first step.</summary>
    public double InitialLearningRate { get; }

    /// <summary>The unit in which steps are counted.</summary>
    public long DecaySteps { get; }

    /// <summary>How fast the rate falls.</summary>
    public double DecayRate { get; }

    /// <summary>Whether the rate falls in stairs.</summary>
    public bool Staircase { get; }

    /// <inheritdoc/>
    public override double At(long iteration)
    {
        double part = (double)iteration / DecaySteps;
        return InitialLearningRate / (1 + DecayRate * (Staircase ? Math.Floor(part) : part));
    }
}
