using System;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>What must hold for every model, however its layers are put together.</summary>
internal static class WholeModelChecks
{
    private static readonly int[] Rows = [.. Enumerable.Range(0, 6)];

    /// <summary>Compares the gradient of every weight with central differences of the loss, in single precision.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">At least six samples.</param>
    /// <param name="targets">What it should give; the inputs by default.</param>
    public static void Gradients(ModelBase model, Samples inputs, Samples? targets = null)
    {
        var step = new TrainingStep(model, new SampleSet([inputs], [targets ?? inputs]), new FitOptions { Optimizer = new SGD(learningRate: 0), BatchSize = 20, Threads = 2 });
        step.Run(Rows);
        foreach (Weight weight in model.Layers.SelectMany(static layer => layer.Weights).Where(static weight => weight.Spec.IsTrainable))
        {
            float[] found = step.Gradients.Span(weight.Offset, weight.Length).ToArray();
            float largest = found.Max(MathF.Abs);
            Assert.True(largest > 1e-5f, $"{weight.FullName} does not move the loss: the test shows nothing.");
            for (int at = 0; at < weight.Length; at += 1 + (weight.Length / 5))
            {
                double expected = Slope(step, ref weight.Values[at]);
                Assert.True(Math.Abs(found[at] - expected) <= 0.02 * largest + 2e-5, $"The gradient of {weight.FullName}[{at}] is {found[at]}, expected {expected}; the largest is {largest}.");
            }

            step.Run(Rows);
        }
    }

    /// <summary>Demands the same weights, to the bit, whether one, two or four threads train.</summary>
    /// <param name="make">Makes the model, always the same.</param>
    /// <param name="inputs">What it learns from.</param>
    /// <param name="targets">What it should give; the inputs by default.</param>
    public static void ThreadsChangeNothing(Func<Model> make, Samples inputs, Samples? targets = null)
    {
        int[] once = Trained(1);
        Assert.Equal(once, Trained(2));
        Assert.Equal(once, Trained(4));
        Assert.NotEqual(Numbers.WeightBits(make()), once);

        int[] Trained(int threads)
        {
            Model model = make();
            model.Fit(inputs, targets ?? inputs, new FitOptions { Epochs = 2, BatchSize = 9, Threads = threads }, TestContext.Current.CancellationToken);
            return Numbers.WeightBits(model);
        }
    }

    // A larger step moves maxima to other cells, where unpooling jumps.
    private static double Slope(TrainingStep step, ref float value)
    {
        float old = value;
        value = old + 3e-4f;
        double above = step.Run(Rows);
        float high = value;
        value = old - 3e-4f;
        double below = step.Run(Rows);
        double width = (double)high - value;
        value = old;
        return (above - below) / width;
    }
}
