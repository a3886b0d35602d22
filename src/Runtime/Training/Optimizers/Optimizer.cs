using System;
using System.Globalization;

namespace Autoencoders;

/// <summary>How gradients move parameters.</summary>
/// <remarks>
/// An optimizer holds settings only; the state of each parameter lies in slots that the caller keeps beside the
/// parameters and that start at 0, so that one optimizer can serve any number of runs and threads.
/// </remarks>
public abstract class Optimizer
{
    private float _learningRate;

    /// <summary>Sets the learning rate.</summary>
    /// <param name="learningRate">Finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    private protected Optimizer(float learningRate) => LearningRate = learningRate;

    /// <summary>How far a step goes: finite, at least 0. May be changed between steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
    public float LearningRate
    {
        get => _learningRate;
        set
        {
            if (!float.IsFinite(value) || value < 0)
                throw OutOfRange(nameof(LearningRate), "A learning rate is a finite number, at least 0", value);
            _learningRate = value;
        }
    }

    /// <summary>The name Keras gives it.</summary>
    public abstract string Name { get; }

    /// <summary>How many floats of state each parameter needs: 0, 1 or 2.</summary>
    public abstract int SlotCount { get; }

    /// <summary>Updates one run of parameters, and their slots, in place.</summary>
    /// <remarks>Element by element: runs may be cut anywhere and taken in any order on any thread, with the same bits.</remarks>
    /// <param name="step">The parameters, their gradients and their state; spans of one length.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or the iteration is below 1.</exception>
    public abstract void Update(in OptimizerStep step);

    private protected void Check(in OptimizerStep step)
    {
        int length = step.Parameters.Length;
        CheckLength("Gradients", step.Gradients.Length, length);
        if (SlotCount > 0)
            CheckLength("Slot0", step.Slot0.Length, length);
        if (SlotCount > 1)
            CheckLength("Slot1", step.Slot1.Length, length);
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

    private protected static ArgumentOutOfRangeException OutOfRange(string name, string rule, double value) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{rule}; got {(float)value}."));

    private static void CheckLength(string name, int found, int expected)
    {
        if (found != expected)
            throw new ArgumentException($"{name} holds {found} values for {expected} parameters.", "step");
    }
}
