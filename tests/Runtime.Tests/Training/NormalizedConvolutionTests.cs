using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>Statistics of the whole batch after every convolution, as in published convolutional autoencoders.</summary>
[Model, Input(7, 5, 3)]
[Conv2D(9, 3, Padding.Same, UseBias = false), BatchNormalization(Momentum = 0.9f), ReLU, MaxPooling2D(2, Padding.Same)]
[Conv2D(6, [2, 3], Padding.Same, Strides = 2, UseBias = false), BatchNormalization, ReLU, Code]
[Conv2DTranspose(9, 3, Padding.Same, Strides = 2, UseBias = false), BatchNormalization(Scale = false), ReLU]
[Conv2DTranspose(3, 3, Padding.Same, Strides = 2), BatchNormalization(Center = false), Cropping2D(0, 1, 1, 0), ResizeLike("input_1")]
[Activation(Activation.Sigmoid)]
public partial class NormalizedConvolutions;

/// <summary>Batch normalisation couples the rows of a batch; how they are shared out among threads must not show.</summary>
public sealed class NormalizedConvolutionTests
{
    // Odd batches, batches of fewer rows than threads, last batches that are smaller, down to a single row.
    public static TheoryData<int, int> Batches => new() { { 37, 37 }, { 37, 9 }, { 65, 64 }, { 50, 33 }, { 5, 3 }, { 3, 3 }, { 71, 7 } };

    [Theory]
    [MemberData(nameof(Batches))]
    public void WeightsStatisticsAndLosses_AreTheSameBits_OnOneTwoAndFourThreads(int count, int batchSize)
    {
        (int[] weights, double[] losses) = Fitted(count, batchSize, threads: 1);
        Assert.DoesNotContain(losses, double.IsNaN);
        foreach (int threads in (int[])[2, 4])
        {
            (int[] others, double[] otherLosses) = Fitted(count, batchSize, threads);
            Assert.Equal(losses, otherLosses);
            Assert.Equal(weights, others);
        }
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public void EachStep_GivesTheSameLossAndGradients_OnOneTwoAndFourThreads(int count, int batchSize)
    {
        (double Loss, int[] Gradients)[] expected = Steps(count, batchSize, threads: 1);
        foreach (int threads in (int[])[2, 4])
        {
            (double Loss, int[] Gradients)[] found = Steps(count, batchSize, threads);
            Assert.Equal(expected.Select(static step => step.Loss), found.Select(static step => step.Loss));
            Assert.Equal(expected.Select(static step => step.Gradients), found.Select(static step => step.Gradients));
        }
    }

    [Fact]
    public void EveryStatistic_Moves()
    {
        var model = new NormalizedConvolutions(seed: 6);
        float[][] before = Statistics(model);
        Fit(model, 20, 7, threads: 2);

        Assert.Equal(8, before.Length);
        Assert.All(before.Zip(Statistics(model)), static pair => Assert.NotEqual(pair.First, pair.Second));
    }

    private static float[][] Statistics(Model model) =>
        [.. model.Layers.SelectMany(static layer => layer.Weights).Where(static weight => weight.Name.StartsWith("moving", System.StringComparison.Ordinal)).Select(static weight => weight.Values.ToArray())];

    private static (int[] Weights, double[] Losses) Fitted(int count, int batchSize, int threads)
    {
        var model = new NormalizedConvolutions(seed: 6);
        History history = Fit(model, count, batchSize, threads);
        return (Numbers.WeightBits(model), [.. history["loss"], .. history["val_loss"]]);
    }

    private static History Fit(NormalizedConvolutions model, int count, int batchSize, int threads)
    {
        Samples samples = Numbers.Uniform(count, new Shape(7, 5, 3));
        return model.Fit(samples, new FitOptions { Epochs = 3, BatchSize = batchSize, Loss = Loss.BinaryCrossentropy, Threads = threads, Seed = 4, Validation = samples });
    }

    private static (double Loss, int[] Gradients)[] Steps(int count, int batchSize, int threads)
    {
        var model = new NormalizedConvolutions(seed: 6);
        Samples samples = Numbers.Uniform(count, new Shape(7, 5, 3));
        var step = new TrainingStep(model, new SampleSet([samples], [samples]), new FitOptions { BatchSize = batchSize, Loss = Loss.MeanSquaredError, Threads = threads });
        return [.. Enumerable.Range(0, count).Chunk(batchSize).Select(rows => (step.Run(rows), Numbers.Bits(step.Gradients.Span(0, (int)model.ParameterCount))))];
    }
}
