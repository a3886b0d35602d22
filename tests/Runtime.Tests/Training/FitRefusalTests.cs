using System;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>The border where data and options enter: one clear sentence, and nothing has changed.</summary>
public sealed class FitRefusalTests
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);

    [Fact]
    public void SamplesOfAnotherShape_AreRefusedWithTheReshapeThatFits()
    {
        Samples images = Numbers.Uniform(2, new Shape(3, 4));

        Refused<ArgumentException>(model => model.Fit(images), "ReluSigmoid takes samples of (12); the inputs are (3, 4). Reshape(12) makes them fit.");
        Refused<ArgumentException>(model => model.Predict(images), "ReluSigmoid takes samples of (12); the inputs are (3, 4). Reshape(12) makes them fit.");
        Refused<ArgumentException>(model => model.Evaluate(images, Loss.MeanSquaredError), "ReluSigmoid takes samples of (12); the inputs are (3, 4). Reshape(12) makes them fit.");
        Refused<ArgumentException>(model => model.Decode(images), "Decoder takes samples of (5); the inputs are (3, 4).");
        Assert.Contains("Reshape(3, 4) makes them fit.", Assert.Throws<ArgumentException>(() => new Everything().Fit(Ten)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SamplesOfAnotherSize_AreRefusedWithBothSizes()
    {
        Samples wide = Numbers.Uniform(2, 13);

        Refused<ArgumentException>(model => model.Fit(wide), "A sample has 13 values, 12 are needed.");
        Refused<ArgumentException>(model => model.Fit(Ten, wide), "ReluSigmoid gives samples of (12); the targets are (13). A sample has 13 values, 12 are needed.");
        Refused<ArgumentException>(model => model.Fit(Ten, Ten[..9]), "There are 9 targets for 10 inputs.");
        Refused<ArgumentException>(model => model.Evaluate(Ten, Loss.MeanSquaredError, Ten[..9]), "There are 9 targets for 10 inputs.");
        Refused<ArgumentException>(model => model.Fit(Ten, new FitOptions { Validation = wide }), "the Validation are (13)");
        Refused<ArgumentException>(model => model.Fit(Ten, new FitOptions { Validation = Ten, ValidationTargets = wide }), "the ValidationTargets are (13)");
        Refused<ArgumentException>(model => model.Fit(Ten, Ten[..10], new FitOptions { Validation = Ten }), "Give both.");
        Refused<ArgumentException>(model => model.Fit(Ten, new FitOptions { ValidationTargets = Ten }), "Give both.");
    }

    [Fact]
    public void NoSamples_AreRefused()
    {
        Refused<ArgumentException>(model => model.Fit(Ten[..0]), "There are no samples to train on.");
        Refused<ArgumentException>(model => model.Evaluate(Ten[..0], Loss.MeanSquaredError), "There are no samples to measure the loss on.");
        Refused<ArgumentException>(model => model.Fit(Ten, new FitOptions { Validation = Ten[..0] }), "There are no validation samples.");
        Assert.Equal(0, new ReluSigmoid().Predict(Ten[..0]).Count);
        Assert.Equal(new Shape(5), new ReluSigmoid().Encode(Ten[..0]).Shape);
    }

    [Fact]
    public void OneSample_IsEnough() => Assert.Single(new ReluSigmoid().Fit(Ten[..1]).Epochs);

    [Theory]
    [InlineData(0.01, 1)]
    [InlineData(0.5, 1)]
    [InlineData(0.99, 10)]
    public void ASplitThatLeavesOneSideEmpty_IsRefused(double split, int count) =>
        Refused<ArgumentException>(model => model.Fit(Ten[..count], new FitOptions { ValidationSplit = split }), "cannot be split with ValidationSplit = 0.");

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void ASplitThatIsNoFraction_IsRefused(double split) =>
        Refused<ArgumentOutOfRangeException>(model => model.Fit(Ten, new FitOptions { ValidationSplit = split }), "ValidationSplit is a fraction");

    [Fact]
    public void OptionsOutOfRange_AreRefusedByName()
    {
        Refused<ArgumentOutOfRangeException>(model => model.Fit(Ten, new FitOptions { Epochs = 0 }), "Epochs");
        Refused<ArgumentOutOfRangeException>(model => model.Fit(Ten, new FitOptions { BatchSize = 0 }), "BatchSize");
        Refused<ArgumentOutOfRangeException>(model => model.Fit(Ten, new FitOptions { Steps = 0 }), "Steps");
        Refused<ArgumentException>(model => model.Fit(Ten, new FitOptions { LossWeights = { ["output"] = double.NaN } }), "The loss weight of 'output' is NaN");
        Refused<ArgumentOutOfRangeException>(model => model.Fit(Ten, new FitOptions { Threads = 0 }), "Between 1 and 256 threads");
        Refused<ArgumentOutOfRangeException>(model => model.Predict(Ten, threads: 257), "Between 1 and 256 threads");
        Refused<ArgumentNullException>(model => model.Fit(Ten, new FitOptions { Loss = null! }), "Loss");
        Refused<ArgumentException>(model => model.Fit(Ten, new FitOptions { Losses = { ["output"] = null! } }), "Losses holds a null.");
        Refused<ArgumentException>(model => model.Fit(Ten, new FitOptions { LossWeights = { ["output"] = double.NaN } }), "The loss weight of 'output' is NaN");
        Refused<ArgumentNullException>(model => model.Fit(Ten, new FitOptions { Optimizer = null! }), "Optimizer");
        Refused<ArgumentNullException>(model => model.Fit(null!), "inputs");
        Refused<ArgumentNullException>(model => model.Predict(null!), "inputs");
        Refused<ArgumentNullException>(model => model.Evaluate(Ten, (Loss)null!), "loss");
    }

    private static void Refused<T>(Action<ReluSigmoid> use, string message)
        where T : Exception
    {
        var model = new ReluSigmoid();
        int[] before = Numbers.WeightBits(model);

        Assert.Contains(message, Assert.Throws<T>(() => use(model)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Numbers.WeightBits(model));
    }
}
