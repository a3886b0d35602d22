using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class WeightingTests
{
    private static readonly Samples Twelve = Numbers.Uniform(12, 12);

    [Fact]
    public void SamplesOfWeightZero_TeachNothing()
    {
        var some = new ReluSigmoid();
        some.Fit(Twelve, new FitOptions { Epochs = 2, Shuffle = false, Optimizer = new SGD(), SampleWeights = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0] });

        // The mean is over all twelve, so six of weight 2 alone teach as much as they did among twelve of weight 1.
        var alone = new ReluSigmoid();
        alone.Fit(Twelve[..6], new FitOptions { Epochs = 2, Shuffle = false, Optimizer = new SGD(), SampleWeights = [.. Enumerable.Repeat(0.5f, 6)] });

        AssertClose(alone, some);
    }

    [Fact]
    public void WeightsOfOne_ChangeNoBit()
    {
        var plain = new ReluSigmoid();
        plain.Fit(Twelve, new FitOptions { Epochs = 2, BatchSize = 5 });
        var weighted = new ReluSigmoid();

        weighted.Fit(Twelve, new FitOptions { Epochs = 2, BatchSize = 5, SampleWeights = [.. Enumerable.Repeat(1f, 12)] });

        Assert.Equal(Numbers.WeightBits(plain), Numbers.WeightBits(weighted));
    }

    [Fact]
    public void ClassWeights_AreTheWeightsOfTheClassesSamples()
    {
        Samples inputs = Numbers.Uniform(6, 4);
        Samples targets = Samples.FromRows(new float[,] { { 1, 0 }, { 0, 1 }, { 0, 1 }, { 1, 0 }, { 0.2f, 0.8f }, { 1, 0 } });
        var byClass = new FourToTwo();
        History history = byClass.Fit(inputs, targets, new FitOptions { ClassWeights = new Dictionary<int, float> { [1] = 3 } });
        var bySample = new FourToTwo();

        History expected = bySample.Fit(inputs, targets, new FitOptions { SampleWeights = [1, 3, 3, 1, 3, 1] });

        Assert.Equal(Numbers.WeightBits(bySample), Numbers.WeightBits(byClass));
        Assert.Equal(expected["loss"], history["loss"]);
    }

    [Fact]
    public void ValidationIsWeighted_ByItsOwnWeights()
    {
        var model = new ReluSigmoid();
        History history = model.Fit(Twelve, new FitOptions { Optimizer = new SGD(0), Validation = Twelve[..2], ValidationWeights = [2, 0] });

        Assert.Equal(model.Evaluate(Twelve[..1], Loss.MeanSquaredError), history.Epochs[0].ValidationLoss!.Value, 1e-9);
    }

    [Fact]
    public void Metrics_CountEverySampleOnce_AndWeightedOnesByItsWeight()
    {
        var model = new ReluSigmoid();
        float[] weights = [.. Enumerable.Range(0, 12).Select(static at => at < 3 ? 1f : 0)];
        History history = model.Fit(Twelve, new FitOptions
        {
            Optimizer = new SGD(0),
            BatchSize = 5,
            Loss = Loss.BinaryCrossentropy,
            SampleWeights = weights,
            Metrics = { new MeanOutput() },
            WeightedMetrics = { new MeanOutput("weighted_mean_output") },
            Validation = Twelve,
        });

        // The loss takes the logits, a metric what the model gives.
        double all = model.Predict(Twelve).ToArray().Average(static value => (double)value);
        double three = model.Predict(Twelve[..3]).ToArray().Average(static value => (double)value);
        Assert.Equal(["loss", "mean_output", "weighted_mean_output", "val_loss", "val_mean_output", "val_weighted_mean_output"], history.Keys);
        Assert.Equal(all, history["mean_output"][0], 1e-6);
        Assert.Equal(three, history["weighted_mean_output"][0], 1e-6);
        Assert.Equal(all, history["val_mean_output"][0], 1e-6);
    }

    [Fact]
    public void WeightsThatAreNone_AreRefused()
    {
        Assert.Contains("3 weights for 12 samples", Refusal(new FitOptions { SampleWeights = [1, 1, 1] }), StringComparison.Ordinal);
        Assert.Contains("SampleWeights[11] is -1", Refusal(new FitOptions { SampleWeights = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1] }), StringComparison.Ordinal);
        Assert.Contains("class 2 is NaN", Refusal(new FitOptions { ClassWeights = new Dictionary<int, float> { [2] = float.NaN } }), StringComparison.Ordinal);
        Assert.Contains("called mean_output", Refusal(new FitOptions { Metrics = { new MeanOutput(), new MeanOutput() } }), StringComparison.Ordinal);

        static string Refusal(FitOptions options) => Assert.ThrowsAny<ArgumentException>(() => new ReluSigmoid().Fit(Twelve, options)).Message;
    }

    private static void AssertClose(Model expected, Model actual)
    {
        foreach ((Autoencoders.Layers.Layer Layer, Autoencoders.Layers.Layer Other) pair in expected.Layers.Zip(actual.Layers))
        {
            foreach ((Autoencoders.Layers.Weight weight, Autoencoders.Layers.Weight other) in pair.Layer.Weights.Zip(pair.Other.Weights))
                Assert.All(weight.Values.ToArray().Zip(other.Values.ToArray()), static values => Assert.Equal(values.First, values.Second, 1e-6f));
        }
    }
}
