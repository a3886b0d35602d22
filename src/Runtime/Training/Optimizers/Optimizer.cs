using System;
using System.Collections.Generic;
using System.Globalization;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>How gradients move parameters.</summary>
/// <remarks>
/// <para>An optimizer holds settings only; the state of each parameter lies in slots that the caller keeps beside the
/// parameters, so that one optimizer can serve any number of runs and threads.</para>
/// <para>A step of training, as in Keras: gradients are accumulated, clipped, weights decay, the rule moves them, their averages
/// follow, constraints are applied.</para>
/// </remarks>
public abstract class Optimizer
{
    private float _learningRate;
    private string? _clip;

    /// <summary>Sets the learning rate.</summary>
    /// <param name="learningRate">Finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    private protected Optimizer(float learningRate) => _learningRate = CheckedRate(learningRate);

    /// <summary>How far a step goes: finite, at least 0. May be changed between steps. With a <see cref="Schedule"/>, its first rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
    /// <exception cref="InvalidOperationException">The optimizer has a schedule, which says the rate of every step.</exception>
    public float LearningRate
    {
        get => Schedule is null ? _learningRate : (float)Schedule.At(0);
        set
        {
            if (Schedule is not null)
                throw new InvalidOperationException($"The learning rate of {Name} comes from its schedule, so it cannot be set; make the optimizer without a schedule to set it.");
            _learningRate = CheckedRate(value);
        }
    }

    /// <summary>The learning rate of each step, in place of <see cref="LearningRate"/>; null by default.</summary>
    public LearningRateSchedule? Schedule { get; init; }

    /// <summary>λ of w ← w − η·λ·w, which every step begins with: finite, at least 0; null by default (<see cref="AdamW"/>: 0.004).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
    public double? WeightDecay
    {
        get;
        init => field = value is null or >= 0 && value is null or < double.PositiveInfinity
            ? value
            : throw OutOfRange(nameof(WeightDecay), "WeightDecay is a finite number, at least 0", value.GetValueOrDefault());
    }

    /// <summary>Parts of names: weights in whose full name (<c>dense.kernel</c>) one occurs do not decay. <c>["bias", "gamma", "beta"]</c> leaves kernels.</summary>
    public IReadOnlyCollection<string> ExcludedFromWeightDecay { get; init; } = [];

    /// <summary>The largest norm of one weight's gradient, which is scaled down to it: finite, above 0; null by default.</summary>
    /// <exception cref="ArgumentException">The value is out of range, or gradients are clipped in another way already.</exception>
    public double? ClipNorm
    {
        get;
        init => field = Clip(nameof(ClipNorm), value);
    }

    /// <summary>The largest absolute value in a gradient: finite, above 0; null by default.</summary>
    /// <exception cref="ArgumentException">The value is out of range, or gradients are clipped in another way already.</exception>
    public double? ClipValue
    {
        get;
        init => field = Clip(nameof(ClipValue), value);
    }

    /// <summary>The largest norm of all gradients together, which are scaled down to it: finite, above 0; null by default.</summary>
    /// <exception cref="ArgumentException">The value is out of range, or gradients are clipped in another way already.</exception>
    public double? GlobalClipNorm
    {
        get;
        init => field = Clip(nameof(GlobalClipNorm), value);
    }

    /// <summary>Whether the weights' moving averages are kept, which take the weights' place when training ends; false by default.</summary>
    public bool UseExponentialMovingAverage { get; init; }

    /// <summary>How much of the average is kept at each step: 0 to 1, 0.99 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double MovingAverageMomentum
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw OutOfRange(nameof(MovingAverageMomentum), "MovingAverageMomentum is between 0 and 1", value);
    } = 0.99;

    /// <summary>After how many steps, again and again, the averages take the weights' place during training: at least 1; null, the default, for never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int? MovingAverageOverwriteFrequency
    {
        get;
        init => field = value is null or >= 1 ? value : throw OutOfRange(nameof(MovingAverageOverwriteFrequency), "MovingAverageOverwriteFrequency is at least 1", value.Value);
    }

    /// <summary>How many steps' gradients are averaged for one update: at least 2; null, the default, for an update at each step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 2.</exception>
    public int? GradientAccumulationSteps
    {
        get;
        init => field = value is null or >= 2 ? value : throw OutOfRange(nameof(GradientAccumulationSteps), "GradientAccumulationSteps is at least 2, or null", value.Value);
    }

    /// <summary>The name Keras gives it.</summary>
    public abstract string Name { get; }

    /// <summary>How many floats of state each parameter needs for the rule: 0 to 3.</summary>
    public abstract int SlotCount { get; }

    /// <summary>How many floats are kept beside each parameter: <see cref="SlotCount"/>, the average and the sum of gradients.</summary>
    public int StateCount => SlotCount + (UseExponentialMovingAverage ? 1 : 0) + (GradientAccumulationSteps is null ? 0 : 1);

    /// <summary>An optimizer with its defaults, by the name Keras has for it.</summary>
    /// <param name="name"><c>sgd</c>, <c>adam</c>, <c>adamw</c>, <c>rmsprop</c>, <c>adagrad</c>, <c>adadelta</c>, <c>adamax</c>, <c>nadam</c>, <c>lion</c> or <c>ftrl</c>, in any case.</param>
    /// <exception cref="ArgumentException">There is none of that name; the message suggests one.</exception>
    public static Optimizer Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return OptimizerNames.Make(name);
    }

    /// <summary>What a slot starts with.</summary>
    /// <param name="slot">Which: from 0 to <see cref="SlotCount"/> − 1.</param>
    public virtual float InitialSlot(int slot) => 0;

    /// <summary>The learning rate of a step.</summary>
    /// <param name="iteration">How many steps were taken before it: at least 0.</param>
    public double RateAt(long iteration) => Schedule?.At(iteration) ?? _learningRate;

    /// <summary>Updates one run of parameters, and their slots, in place, by the rule alone: what else a step does is up to the caller.</summary>
    /// <remarks>Element by element: runs may be cut anywhere and taken in any order on any thread, with the same bits.</remarks>
    /// <param name="step">The parameters, their gradients and their state; spans of one length.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or the iteration is below 1.</exception>
    public abstract void Update(in OptimizerStep step);

    private protected double Rate(in OptimizerStep step) => step.LearningRate ?? RateAt(step.Iteration - 1);

    private protected void Check(in OptimizerStep step)
    {
        int length = step.Parameters.Length;
        CheckLength("Gradients", step.Gradients.Length, length);
        if (SlotCount > 0)
            CheckLength("Slot0", step.Slot0.Length, length);
        if (SlotCount > 1)
            CheckLength("Slot1", step.Slot1.Length, length);
        if (SlotCount > 2)
            CheckLength("Slot2", step.Slot2.Length, length);
        if (step.Iteration < 1)
            throw new ArgumentException($"The first step of an optimizer is iteration 1; got {step.Iteration}.", nameof(step));
    }

    private protected static float Fraction(string name, float value)
    {
        if (!(value >= 0 && value < 1))
            throw OutOfRange(name, $"{name} is at least 0 and below 1", value);
        return value;
    }

    private protected static double Fraction(string name, double value)
    {
        if (!(value >= 0 && value < 1))
            throw OutOfRange(name, $"{name} is at least 0 and below 1", value);
        return value;
    }

    private protected static float Positive(string name, float value) =>
        float.IsFinite(value) && value > 0 ? value : throw OutOfRange(name, $"{name} is a finite number above 0", value);

    private protected static float NotNegative(string name, float value) =>
        float.IsFinite(value) && value >= 0 ? value : throw OutOfRange(name, $"{name} is a finite number, at least 0", value);

    private protected static ArgumentOutOfRangeException OutOfRange(string name, string rule, double value) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{rule}; got {(float)value}."));

    private static float CheckedRate(float value) =>
        float.IsFinite(value) && value >= 0 ? value : throw OutOfRange(nameof(LearningRate), "A learning rate is a finite number, at least 0", value);

    private double? Clip(string name, double? value)
    {
        if (value is null)
            return null;
        if (!(value > 0 && double.IsFinite(value.Value)))
            throw OutOfRange(name, $"{name} is a finite number above 0", value.Value);
        if (_clip is not null && _clip != name)
            throw new ArgumentException($"Gradients are clipped in one way only: {_clip} is set, so {name} cannot be.", name);
        _clip = name;
        return value;
    }

    private static void CheckLength(string name, int found, int expected)
    {
        if (found != expected)
            throw new ArgumentException($"{name} holds {found} values for {expected} parameters.", "step");
    }
}
