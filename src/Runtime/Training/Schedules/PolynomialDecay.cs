using System;

namespace Autoencoders;

/// <summary>(η − end)·(1 − t/s)ᵖ + end until step s, and end from there on, as <c>keras.optimizers.schedules.PolynomialDecay</c>.</summary>
public sealed class PolynomialDecay : LearningRateSchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="initialLearningRate">η: finite, at least 0.</param>
    /// <param name="decaySteps">s: at least 1.</param>
    /// <param name="endLearningRate">The last rate: finite, at least 0.</param>
    /// <param name="power">p: finite, at least 0; a line with 1.</param>
    /// <param name="cycle">Whether the rate rises again after s steps, each time with s made longer by as much.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public PolynomialDecay(double initialLearningRate, long decaySteps, double endLearningRate = 0.0001, double power = 1, bool cycle = false)
    {
        InitialLearningRate = Rate(nameof(InitialLearningRate), initialLearningRate);
        DecaySteps = Steps(nameof(DecaySteps), decaySteps);
        EndLearningRate = Rate(nameof(EndLearningRate), endLearningRate);
        Power = Rate(nameof(Power), power);
        Cycle = cycle;
    }

    /// <summary>The rate of the first step.</summary>
    public double InitialLearningRate { get; }

    /// <summary>In how many steps the rate falls to its end.</summary>
    public long DecaySteps { get; }

    /// <summary>The last rate.</summary>
    public double EndLearningRate { get; }

    /// <summary>The curve's power.</summary>
    public double Power { get; }

    /// <summary>Whether the rate rises again.</summary>
    public bool Cycle { get; }

    /// <inheritdoc/>
    public override double At(long iteration)
    {
        double length = Cycle ? DecaySteps * Math.Max(1, Math.Ceiling((double)iteration / DecaySteps)) : DecaySteps;
        double part = Math.Min(iteration, length) / length;
        return (InitialLearningRate - EndLearningRate) * Math.Pow(1 - part, Power) + EndLearningRate;
    }
}
