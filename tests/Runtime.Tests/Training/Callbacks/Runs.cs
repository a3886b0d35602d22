using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training.Callbacks;

/// <summary>Trainings and epochs made by hand, to tell callbacks of.</summary>
internal static class Runs
{
    /// <summary>A training that is about to begin.</summary>
    public static FitRun Of(FitOptions? options = null, ModelBase? model = null, int validationCount = 10, params string[] metrics) =>
        new(model ?? new ReluSigmoid(), options ?? new FitOptions { Epochs = 100 }, new History(), null)
        {
            Epochs = options?.Epochs ?? 100,
            SampleCount = 100,
            ValidationCount = validationCount,
            MetricNames = metrics,
        };

    /// <summary>An epoch by its validation loss.</summary>
    public static EpochResult Epoch(int epoch, double? validationLoss) => new(epoch, 0.5, validationLoss, 10, TimeSpan.FromSeconds(1));

    /// <summary>An epoch by one metric of its validation.</summary>
    public static EpochResult Epoch(int epoch, string metric, double value) => Epoch(epoch, 0.5) with
    {
        Metrics = new Dictionary<string, double> { [metric] = 0.25 },
        ValidationMetrics = new Dictionary<string, double> { [metric] = value },
    };

    /// <summary>A metric of a name and a direction.</summary>
    internal sealed class Named(string name, bool isBetterHigher) : Metric
    {
        public override string Name => name;

        public override bool IsBetterHigher => isBetterHigher;

        public override int TermCount => 1;

        public override void Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<double> terms) => terms[0] = output.ToArray().Average(static value => (double)value);

        public override double Result(ReadOnlySpan<double> sums, double weight) => sums[0] / weight;
    }
}
