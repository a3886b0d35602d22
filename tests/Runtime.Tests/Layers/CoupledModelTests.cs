using System;
using System.Linq;
using System.Threading;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Whole generated models whose passes run in stages.</summary>
public sealed class CoupledModelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Gradients_AreThoseOfTheLoss()
    {
        StepDifferences.Check(new NormalizedSkips(seed: 2), rows: 11);
        StepDifferences.Check(new SmallVariational(seed: 2), rows: 11);
    }

    [Fact]
    public void Bits_DoNotDependOnTheThreads()
    {
        int[][] bits = [.. new[] { 1, 2, 3 }.Select(static threads => Trained(threads))];

        Assert.Equal(bits[0], bits[1]);
        Assert.Equal(bits[0], bits[2]);
    }

    [Fact]
    public void Steps_AllocateNothing()
    {
        Samples samples = Numbers.Uniform(40, new Shape(4, 4, 2));
        TrainingStep step = Step(new NormalizedSkips(seed: 2), samples, threads: 1);
        int[] rows = [.. Enumerable.Range(0, 40)];
        for (int i = 0; i < 50; i++)
            step.Run(rows);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 300; i++)
            step.Run(rows);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void StepWithoutAFiniteLoss_LeavesTheMovingAveragesAlone()
    {
        var model = new NormalizedSkips(seed: 2);
        float[] values = Numbers.Uniform(8, new Shape(4, 4, 2)).ToArray();
        values[5] = float.NaN;
        TrainingStep step = Step(model, Samples.FromFloats(values, new Shape(4, 4, 2)), threads: 2);
        int[] before = Numbers.WeightBits(model);

        Assert.False(double.IsFinite(step.Run([0, 1, 2, 3, 4, 5, 6, 7])));

        Assert.Equal(before, Numbers.WeightBits(model));
    }

    [Fact]
    public void Predictions_UseTheMovingAverages_RowByRow()
    {
        var model = new NormalizedSkips(seed: 2);
        Samples samples = Numbers.Uniform(70, new Shape(4, 4, 2));
        model.Fit(samples, new FitOptions { Epochs = 2, BatchSize = 32, Seed = 1 }, Cancellation);

        int[] together = Numbers.Bits(model.Predict(samples, cancellationToken: Cancellation));

        Assert.NotEqual(0, model.BatchNormalization.MovingMean.Values[0]);
        Assert.Equal(together[..96], Numbers.Bits(model.Predict(samples[..3], threads: 1, Cancellation)));
        Assert.Equal(Numbers.Bits(model.Decode(model.Encode(samples))), together);
    }

    [Fact]
    public void VariationalAutoencoder_EncodesTheMean_AndCountsTheDivergence()
    {
        var model = new SmallVariational(seed: 2);
        Samples samples = Numbers.Uniform(20, 12);

        double loss = model.Evaluate(samples, Loss.MeanSquaredError, cancellationToken: Cancellation);
        float[] outputs = model.Predict(samples, cancellationToken: Cancellation).ToArray();
        double distance = outputs.Zip(samples.ToArray(), static (y, t) => ((double)y - t) * ((double)y - t)).Average();

        Assert.Equal(Numbers.Bits(model.Encode(samples)), Numbers.Bits(model.Encode(samples)));
        Assert.True(loss > distance + 1e-4, "The divergence is missing.");
        model.Fit(samples, new FitOptions { Epochs = 150, BatchSize = 20, Loss = Loss.MeanSquaredError, Seed = 1 }, Cancellation);
        Assert.True(model.Evaluate(samples, Loss.MeanSquaredError, cancellationToken: Cancellation) < loss);
    }

    private static int[] Trained(int threads)
    {
        var model = new NormalizedSkips(seed: 2);
        model.Fit(Numbers.Uniform(75, new Shape(4, 4, 2)), new FitOptions { Epochs = 3, BatchSize = 40, Seed = 3, Threads = threads }, Cancellation);
        return Numbers.WeightBits(model);
    }

    private static TrainingStep Step(Model model, Samples samples, int threads) =>
        new(model, new SampleSet([samples], [samples]), new FitOptions { BatchSize = samples.Count, Loss = Loss.MeanSquaredError, Threads = threads });
}
