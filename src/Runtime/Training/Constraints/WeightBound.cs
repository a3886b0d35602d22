using System;
using Autoencoders.Engine;
using Autoencoders.Layers;

namespace Autoencoders.Training;

/// <summary>Brings one weight back to what its constraint allows, in tasks that may be run in any order on any thread, with the same bits.</summary>
internal abstract class WeightBound(AlignedBuffer parameters, Weight weight)
{
    /// <summary>How many numbers a task is about.</summary>
    protected const int TaskLength = 8192;

    /// <summary>How many tasks there are; each is run once a step.</summary>
    public abstract int Tasks { get; }

    /// <summary>The weight.</summary>
    public Weight Weight => weight;

    /// <summary>Bounds a part of the weight that no other task touches.</summary>
    public abstract void Run(int task);

    public static WeightBound Of(AlignedBuffer parameters, Weight weight) =>
        weight.Spec.Settings.Constraint!.Kind == Constraint.NonNegative ? new NonNegativeBound(parameters, weight) : new NormBound(parameters, weight);

    /// <summary>A run of the weight's numbers.</summary>
    protected Span<float> Values(int start, int length) => parameters.Span(weight.Offset + start, length);
}
