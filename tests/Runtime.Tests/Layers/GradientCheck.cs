using System;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Compares a training step's loss and every one of its gradients with finite differences of the double-precision oracle.</summary>
internal static class GradientCheck
{
    private const int Seed = 5;
    private const double Step = 1e-6;

    // A float has seven digits, and a sum of some tens of terms loses one or two of them.
    private const double Tolerance = 2e-5;

    public static void Run(Model model, Samples inputs, Samples targets, Loss loss)
    {
        Numbers.FillBiases(model);
        int[] before = Numbers.WeightBits(model);
        var options = new FitOptions { Optimizer = new SGD(learningRate: 0), Loss = loss, Seed = Seed, BatchSize = inputs.Count, Threads = 2 };
        var step = new TrainingStep(model, new SampleSet([inputs], [targets]), options);
        var reference = new ReferenceNetwork(model, inputs, Seed, training: true);

        double found = step.Run([.. Enumerable.Range(0, inputs.Count)]);

        Assert.Equal(before, Numbers.WeightBits(model));
        double expected = reference.Loss(inputs, targets, loss);
        Assert.True(Math.Abs(found - expected) <= Tolerance * Math.Max(Math.Abs(expected), 0.1), $"The loss is {found:R}, expected {expected:R}.");
        foreach (Weight weight in model.Layers.SelectMany(static layer => layer.Weights))
            Compare(weight, step.Gradients.Span(weight.Offset, weight.Length), reference.Weights[weight.FullName], () => reference.Loss(inputs, targets, loss));
    }

    private static void Compare(Weight weight, Span<float> found, double[] values, Func<double> loss)
    {
        double[] expected = [.. Enumerable.Range(0, values.Length).Select(i => Slope(values, i, loss))];
        double largest = expected.Max(Math.Abs);
        Assert.True(largest > 1e-5, $"{weight.FullName} does not move the loss: the test shows nothing.");
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                Math.Abs(found[i] - expected[i]) <= Tolerance * largest + 1e-8,
                $"The gradient of {weight.FullName}[{i}] is {found[i]:R}, expected {expected[i]:R}; the largest is {largest:R}.");
        }
    }

    private static double Slope(double[] values, int i, Func<double> loss)
    {
        double value = values[i];
        values[i] = value + Step;
        double above = loss();
        values[i] = value - Step;
        double below = loss();
        values[i] = value;
        return (above - below) / (2 * Step);
    }
}
