using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Compares the gradients of a training step with differences of its own loss, with every draw and statistic of the batch in place.</summary>
internal static class StepDifferences
{
    private const float Width = 1e-2f;

    /// <summary>Checks some elements of every weight that learns.</summary>
    /// <param name="model">A model that gives back its input's shape.</param>
    /// <param name="rows">The size of the batch.</param>
    /// <param name="tolerance">The largest difference, relative to the weight's largest gradient.</param>
    public static void Check(Model model, int rows, double tolerance = 1e-2)
    {
        Samples samples = Numbers.Uniform(rows, model.GetArchitecture().InputShape!.Value);
        var step = Step(model, samples);
        step.Run([.. Enumerable.Range(0, rows)]);
        foreach (Weight weight in model.Layers.SelectMany(static layer => layer.Weights).Where(static weight => weight.Spec.IsTrainable))
        {
            float[] found = step.Gradients.Span(weight.Offset, weight.Length).ToArray();
            var places = new SortedSet<int>(Enumerable.Range(0, 8).Select(i => i * 31 % weight.Length));
            double[] expected = [.. places.Select(at => Slope(model, samples, weight, at))];
            double largest = Math.Max(found.Max(MathF.Abs), expected.Max(Math.Abs));
            Assert.True(largest > 1e-4, $"{weight.FullName} does not move the loss: the test shows nothing.");
            foreach ((int at, double slope) in places.Zip(expected))
                Assert.True(Math.Abs(found[at] - slope) <= tolerance * largest + 2e-5, $"{weight.FullName}[{at}]: {found[at]} by the step, {slope} by differences (largest {largest}).");
        }
    }

    private static double Slope(Model model, Samples samples, Weight weight, int at)
    {
        float old = weight.Values[at];
        weight.Values[at] = old + Width;
        double above = Loss(model, samples);
        float high = weight.Values[at];
        weight.Values[at] = old - Width;
        double below = Loss(model, samples);
        double width = (double)high - weight.Values[at];
        weight.Values[at] = old;
        return (above - below) / width;
    }

    // A new step draws the same random numbers again.
    private static double Loss(Model model, Samples samples) => Step(model, samples).Run([.. Enumerable.Range(0, samples.Count)]);

    private static TrainingStep Step(Model model, Samples samples) =>
        new(model, new SampleSet([samples], [samples]), new FitOptions { Optimizer = new SGD(learningRate: 0), Loss = Loss_, BatchSize = samples.Count, Threads = 1, Seed = 5 });

    private static readonly Loss Loss_ = Autoencoders.Loss.MeanSquaredError;
}
