using System;

namespace Autoencoders;

/// <summary>One run of parameters and what an optimizer needs to update it; all spans have one length.</summary>
public readonly ref struct OptimizerStep
{
    /// <summary>The parameters, updated in place.</summary>
    public required Span<float> Parameters { get; init; }

    /// <summary>d(loss)/d(parameter).</summary>
    public required ReadOnlySpan<float> Gradients { get; init; }

    /// <summary>The first number of state of each parameter; empty where <see cref="Optimizer.SlotCount"/> is 0.</summary>
    public Span<float> Slot0 { get; init; }

    /// <summary>The second number of state of each parameter; empty where <see cref="Optimizer.SlotCount"/> is below 2.</summary>
    public Span<float> Slot1 { get; init; }

    /// <summary>The third number of state of each parameter; empty where <see cref="Optimizer.SlotCount"/> is below 3.</summary>
    public Span<float> Slot2 { get; init; }

    /// <summary>Which update of the training this is: 1 for the first.</summary>
    public required long Iteration { get; init; }

    /// <summary>How far the step goes; null for <see cref="Optimizer.RateAt"/> of the iteration before this one.</summary>
    public double? LearningRate { get; init; }
}
