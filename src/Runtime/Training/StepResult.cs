using System;
using System.Collections.Generic;

namespace Autoencoders;

/// <summary>What one step gave.</summary>
/// <param name="Epoch">The epoch's number, from 1.</param>
/// <param name="Step">The step's number within the epoch, from 1.</param>
/// <param name="Loss">The mean loss of the epoch so far.</param>
/// <param name="Elapsed">How long the epoch has taken so far.</param>
public readonly record struct StepResult(int Epoch, int Step, double Loss, TimeSpan Elapsed)
{
    /// <summary>The mean loss of the step's own samples, before it was taken.</summary>
    public double BatchLoss { get; init; }

    /// <summary>How many samples the step had.</summary>
    public int BatchSize { get; init; }

    /// <summary>The step's number in the whole training, from 1.</summary>
    public long Iteration { get; init; }

    /// <summary>The metrics of the epoch so far, in the order of <see cref="FitRun.MetricNames"/>; valid during the call.</summary>
    public IReadOnlyList<double> Metrics { get => field ?? []; init; }
}
