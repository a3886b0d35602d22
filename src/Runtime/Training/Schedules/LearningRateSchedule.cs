using System;
using System.Globalization;

namespace Autoencoders;

/// <summary>The learning rate as a function of the step, as <c>keras.optimizers.schedules</c>.</summary>
/// <remarks>A schedule has no state, so that a training goes on as it would have without a break.</remarks>
public abstract class LearningRateSchedule
{
    /// <summary>The learning rate of a step.</summary>
    /// <param name="iteration">How many steps were taken before it: at least 0. With accumulated gradients every step counts, not every update.</param>
    /// <returns>The rate, which training needs to be finite and at least 0.</returns>
    public abstract double At(long iteration);

    private protected static double Rate(string name, double value) =>
        double.IsFinite(value) && value >= 0 ? value : throw OutOfRange(name, $"{name} is a finite number, at least 0", value);

    private protected static double Finite(string name, double value) =>
        double.IsFinite(value) ? value : throw OutOfRange(name, $"{name} is a finite number", value);

    private protected static long Steps(string name, long value) =>
        value > 0 ? value : throw OutOfRange(name, $"{name} is at least 1", value);

    private protected static ArgumentOutOfRangeException OutOfRange(string name, string rule, double value) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{rule}; got {value}."));
}
