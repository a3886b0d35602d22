using System;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Layers;

#pragma warning disable AE0022 // The places of the maxima and the skip go around the code.
/// <summary>Odd sizes there and back: down by pooling, up by its places, by repetition, and to the size of a named layer.</summary>
[Model, Input(7, 5, 3)]
[Dense(9, Activation.Tanh, Name = "skip"), MaxPooling2D(2, Padding.Same, Strides = 2), Dense(9, Activation.Tanh)]
[AveragePooling2D([2, 3], Padding.Same, StridesByAxis = [2, 1]), Code]
[Dense(9, Activation.Tanh), UpSampling2D([2, 1], Interpolation = Interpolation.Bilinear), ResizeLike("max_pooling2d")]
[MaxUnpooling2D("max_pooling2d"), Dense(8, Activation.Tanh), ZeroPadding2D(1, 0, 2, 1), CropLike("skip"), Cropping2D([1, 0]), PadLike("skip")]
[Concatenate("skip"), Dense(3)]
[Output(7, 5, 3)]
public partial class ThereAndBack;
#pragma warning restore AE0022

public sealed class SpatialModelTests
{
    private static readonly int[] Rows = [.. Enumerable.Range(0, 6)];

    [Fact]
    public void GradientsOfAWholeModel_AreThoseOfSmallDifferences()
    {
        var model = new ThereAndBack(seed: 4);
        TrainingStep step = Step(model, threads: 2);
        step.Run(Rows);
        foreach (Weight weight in model.Layers.SelectMany(static layer => layer.Weights))
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

    [Fact]
    public void Bits_DoNotDependOnThreads() => Assert.Equal(Trained(1), Trained(3));

    private static int[] Trained(int threads)
    {
        var model = new ThereAndBack(seed: 4);
        model.Fit(Numbers.Uniform(20, new Shape(7, 5, 3)), new FitOptions { Epochs = 2, BatchSize = 20, Threads = threads });
        return Numbers.WeightBits(model);
    }

    private static TrainingStep Step(Model model, int threads)
    {
        Samples samples = Numbers.Uniform(20, new Shape(7, 5, 3));
        return new TrainingStep(model, new SampleSet([samples], [samples]), new FitOptions { Optimizer = new SGD(learningRate: 0), BatchSize = 20, Threads = threads });
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
