using System;

namespace Autoencoders;

/// <summary>Falling half waves of a cosine, one after another (Loshchilov and Hutter, 2017), as <c>keras.optimizers.schedules.CosineDecayRestarts</c>.</summary>
/// <remarks>In period i, of s·kⁱ steps, the rate is η·((1 − α)·½·mⁱ(1 + cos(π·x)) + α), where x is the part of the period that is over.</remarks>
public sealed class CosineDecayRestarts : LearningRateSchedule
{
    /// <summary>Makes the schedule.</summary>
    /// <param name="initialLearningRate">η: finite, at least 0.</param>
    /// <param name="firstDecaySteps">s, the length of the first period: at least 1.</param>
    /// <param name="periodGrowth">k (Keras' <c>t_mul</c>): finite, at least 1.</param>
    /// <param name="rateGrowth">m (Keras' <c>m_mul</c>): finite, at least 0.</param>
    /// <param name="alpha">α, the share that is left at the end of a period: finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public CosineDecayRestarts(double initialLearningRate, long firstDecaySteps, double periodGrowth = 2, double rateGrowth = 1, double alpha = 0)
    {
        InitialLearningRate = Rate(nameof(InitialLearningRate), initialLearningRate);
        FirstDecaySteps = Steps(nameof(FirstDecaySteps), firstDecaySteps);
        PeriodGrowth = double.IsFinite(periodGrowth) && periodGrowth >= 1 ? periodGrowth : throw OutOfRange(nameof(PeriodGrowth), "PeriodGrowth is a finite number, at least 1", periodGrowth);
        RateGrowth = Rate(nameof(RateGrowth), rateGrowth);
        Alpha = Rate(nameof(Alpha), alpha);
    }

    /// <summary>The rate of the first step.</summary>
    public double InitialLearningRate { get; }

    /// <summary>How many steps the first period has.</summary>
    public long FirstDecaySteps { get; }

    /// <summary>By how much each period is longer than the one before.</summary>
    public double PeriodGrowth { get; }

    /// <summary>What the rate is multiplied by at each restart.</summary>
    public double RateGrowth { get; }

    /// <summary>The share of the rate that is left at the end of a period.</summary>
    public double Alpha { get; }

    /// <inheritdoc/>
    public override double At(long iteration)
    {
        double part = (double)iteration / FirstDecaySteps;
        double period = Period(part);
        part = PeriodGrowth == 1 ? part - period : (part - Start(period)) / Math.Pow(PeriodGrowth, period);
        double wave = 0.5 * Math.Pow(RateGrowth, period) * (1 + Math.Cos(Math.PI * part));
        return InitialLearningRate * ((1 - Alpha) * wave + Alpha);
    }

    // A logarithm may fall just short of a whole number, and a restart would come a step late.
    private double Period(double part)
    {
        if (PeriodGrowth == 1)
            return Math.Floor(part);
        double period = Math.Floor(Math.Log(1 + part * (PeriodGrowth - 1)) / Math.Log(PeriodGrowth));
        return Start(period + 1) <= part ? period + 1 : period;
    }

    private double Start(double period) => (Math.Pow(PeriodGrowth, period) - 1) / (PeriodGrowth - 1);
}
