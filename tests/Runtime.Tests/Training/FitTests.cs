using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>What an epoch, a step and a validation are: as in Keras.</summary>
public sealed class FitTests
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);

    [Theory]
    [InlineData(4, new[] { 4, 4, 2 })]
    [InlineData(5, new[] { 5, 5 })]
    [InlineData(1, new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 })]
    [InlineData(11, new[] { 10 })]
    [InlineData(int.MaxValue, new[] { 10 })]
    public void Epoch_IsStepsOverBatches_TheLastOneSmaller(int batchSize, int[] sizes)
    {
        (ReluSigmoid model, History history, Recorder recorder) = Fit(new FitOptions { BatchSize = batchSize, Shuffle = false, Loss = Loss.BinaryCrossentropy });

        (int[] weights, double[] losses) = ByHand(Ten, sizes, [.. Enumerable.Range(0, 10)], new ReluSigmoid());
        Assert.Equal(weights, Numbers.WeightBits(model));
        Assert.Equal(sizes.Length, history.Epochs[0].Steps);

        // The running mean weighs each step with its samples.
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < sizes.Length; i++)
        {
            sum += losses[i] * sizes[i];
            seen += sizes[i];
            Assert.Equal(sum / seen, recorder.RunningLosses[i], 1e-15);
        }

        Assert.Equal(sum / 10, history["loss"][0], 1e-15);
    }

    [Theory]
    [InlineData(7, new[] { 3, 3, 1 })]
    [InlineData(6, new[] { 3, 3 })]
    [InlineData(1, new[] { 1 })]
    public void Steps_EndInTheMiddleOfAnEpoch(int steps, int[] perEpoch)
    {
        (_, History history, Recorder recorder) = Fit(new FitOptions { Steps = steps, Epochs = 99, BatchSize = 4 });

        Assert.Equal(perEpoch, history.Epochs.Select(static epoch => epoch.Steps));
        Assert.Equal(steps, recorder.RunningLosses.Count);
        Assert.Equal(perEpoch.Length, recorder.Run!.Epochs);
    }

    [Fact]
    public void TwoThousandSteps_AreThoseOfTheEpochsTheyFill()
    {
        (ReluSigmoid bySteps, History history, _) = Fit(new FitOptions { Steps = 2000, BatchSize = 10 });
        (ReluSigmoid byEpochs, _, _) = Fit(new FitOptions { Epochs = 2000, BatchSize = 10 });

        Assert.Equal(2000, history.Epochs.Count);
        Assert.Equal(Numbers.WeightBits(byEpochs), Numbers.WeightBits(bySteps));
    }

    [Theory]
    [InlineData(0.2, 8)]
    [InlineData(0.25, 7)]
    [InlineData(0.01, 9)]
    [InlineData(0.85, 1)]
    public void ValidationSplit_KeepsTheLastFraction_BeforeShuffling(double split, int trained)
    {
        var options = new FitOptions { Epochs = 2, BatchSize = 3, ValidationSplit = split, Loss = Loss.BinaryCrossentropy };

        (ReluSigmoid model, History history, Recorder recorder) = Fit(options);

        (ReluSigmoid expected, History explicitly, _) = Fit(
            new FitOptions { Epochs = 2, BatchSize = 3, Validation = Ten[trained..], Loss = Loss.BinaryCrossentropy }, Ten[..trained]);
        Assert.Equal((trained, 10 - trained), (recorder.Run!.SampleCount, recorder.Run.ValidationCount));
        Assert.Equal(Numbers.WeightBits(expected), Numbers.WeightBits(model));
        Assert.Equal(explicitly["val_loss"], history["val_loss"]);
        Assert.Equal(model.Evaluate(Ten[trained..], Loss.BinaryCrossentropy), history["val_loss"][^1]);
    }

    [Fact]
    public void ValidationSplit_CutsTargetsWithTheirInputs()
    {
        Samples inputs = Numbers.Uniform(10, 4), targets = Numbers.Uniform(10, 2, seed: 2);
        var model = new FourToTwo();

        History history = model.Fit(inputs, targets, new FitOptions { ValidationSplit = 0.3 });

        Assert.Equal(model.Evaluate(inputs[7..], Loss.MeanSquaredError, targets[7..]), history["val_loss"][0]);
    }

    [Fact]
    public void Validation_OverridesTheSplit()
    {
        Samples other = Numbers.Uniform(3, 12, seed: 9);

        (ReluSigmoid model, History history, Recorder recorder) = Fit(new FitOptions { Validation = other, ValidationSplit = 0.5 });

        Assert.Equal(10, recorder.Run!.SampleCount);
        Assert.Equal(model.Evaluate(other, Loss.MeanSquaredError), history["val_loss"][0]);
    }

    [Fact]
    public void ValidationTargets_AreWhatIsComparedWith()
    {
        Samples inputs = Numbers.Uniform(10, 4), targets = Numbers.Uniform(10, 2, seed: 2), validation = Numbers.Uniform(5, 4, seed: 3);
        var model = new FourToTwo();

        History history = model.Fit(inputs, targets, new FitOptions { Validation = validation, ValidationTargets = targets[..5] });

        Assert.Equal(model.Evaluate(validation, Loss.MeanSquaredError, targets[..5]), history["val_loss"][0]);
    }

    [Fact]
    public void Penalties_ArePartOfBothLosses()
    {
        var model = new EluTanh(seed: 2);
        Samples samples = Numbers.Uniform(20, 10);
        double penalty = model.Layers.SelectMany(static layer => layer.Weights).Where(static weight => weight.Name == "kernel")
            .Sum(static weight => 1e-3f * weight.Values.ToArray().Sum(static value => (double)value * value));
        float[] outputs = model.Predict(samples).ToArray();
        double error = outputs.Zip(samples.ToArray(), static (y, t) => ((double)y - t) * (y - t)).Average();

        Assert.Equal(error + penalty, model.Evaluate(samples, Loss.MeanSquaredError), 1e-6);
        Assert.True(penalty > 0.01);
        Assert.Equal(error + penalty, model.Fit(samples, new FitOptions { Optimizer = new SGD(0), BatchSize = 20 })["loss"][0], 1e-6);
    }

    [Fact]
    public void PenaltiesOnOutputs_AreMeansOverSamples_WhateverTheBatch()
    {
        SpecifiedModel model = SpecifiedModel.Of(SpecifiedModel.Input(12), SpecifiedModel.Dense(12, Activation.Sigmoid, ("ActivityL1", 0.1f), ("ActivityL2", 0.2f)));
        double penalty = model.Predict(Ten).ToArray().Sum(static value => 0.1 * Math.Abs(value) + 0.2 * value * value) / 10;
        double error = model.Predict(Ten).ToArray().Zip(Ten.ToArray(), static (y, t) => ((double)y - t) * (y - t)).Average();

        Assert.Equal(error + penalty, model.Evaluate(Ten, Loss.MeanSquaredError), 1e-6);
        foreach (int batchSize in (int[])[1, 3, 10])
            Assert.Equal(error + penalty, model.Fit(Ten, new FitOptions { Optimizer = new SGD(0), BatchSize = batchSize })["loss"][0], 1e-6);
    }

    [Fact]
    public void WithoutShuffling_SamplesComeInOrder_ElseInAnOrderOfTheirEpoch()
    {
        (int, int)[] first = Orders(shuffle: true, seed: 0), again = Orders(shuffle: true, seed: 0), other = Orders(shuffle: true, seed: 1);
        (int, int)[] plain = Orders(shuffle: false, seed: 0);

        Assert.Equal(Enumerable.Range(0, 10).Select(static sample => (sample, sample)), plain);
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.NotEqual(first.Select(static pair => pair.Item1), first.Select(static pair => pair.Item2));
        Assert.NotEqual(plain.Select(static pair => pair.Item1), first.Select(static pair => pair.Item1));
        Assert.Equal(Enumerable.Range(0, 10), first.Select(static pair => pair.Item1).Order());
        Assert.Equal(Enumerable.Range(0, 10), first.Select(static pair => pair.Item2).Order());
    }

    [Fact]
    public void EachTraining_StartsWithAFreshOptimizer()
    {
        var options = new FitOptions { Optimizer = new Adam(0.01f), BatchSize = 5, Shuffle = false };
        var model = new ReluSigmoid();
        model.Fit(Ten, options);
        float[] between = [.. model.Layers.SelectMany(static layer => layer.Weights).SelectMany(static weight => weight.Values.ToArray())];
        model.Fit(Ten, options);

        var fresh = new ReluSigmoid(seed: 9);
        int at = 0;
        foreach (Autoencoders.Layers.Weight weight in fresh.Layers.SelectMany(static layer => layer.Weights))
        {
            between.AsSpan(at, weight.Values.Length).CopyTo(weight.Values);
            at += weight.Values.Length;
        }

        fresh.Fit(Ten, new FitOptions { Optimizer = new Adam(0.01f), BatchSize = 5, Shuffle = false });
        Assert.Equal(Numbers.WeightBits(fresh), Numbers.WeightBits(model));
    }

    [Fact]
    public void AModelWithoutWeights_IsMeasuredAndLeftAsItIs()
    {
        var model = new Weightless();
        Samples samples = Numbers.Uniform(5, new Shape(2, 3));

        History history = model.Fit(samples, new FitOptions { Epochs = 2, Validation = samples });

        Assert.True(history["loss"].All(static loss => loss > 0));
        Assert.Equal(history["val_loss"][0], history["val_loss"][1]);
    }

    // Which sample came at each step of the first two epochs: each has its own loss under a learning rate of 0.
    private static (int First, int Second)[] Orders(bool shuffle, int seed)
    {
        var losses = new List<double>();
        var model = new ReluSigmoid();
        double[] own = [.. Enumerable.Range(0, 10).Select(i => model.Evaluate(Ten[i..(i + 1)], Loss.MeanSquaredError))];
        double before = 0;
        var recorder = new Recorder(step =>
        {
            before = step.Step == 1 ? 0 : before;
            losses.Add(step.Loss * step.Step - before);
            before = step.Loss * step.Step;
        });
        model.Fit(Ten, new FitOptions { Epochs = 2, BatchSize = 1, Shuffle = shuffle, Seed = seed, Optimizer = new SGD(0), Callbacks = { recorder } });
        int[] samples = [.. losses.Select(loss => Array.FindIndex(own, value => Math.Abs(value - loss) < 1e-9))];
        return [.. samples[..10].Zip(samples[10..])];
    }

    private static (ReluSigmoid Model, History History, Recorder Recorder) Fit(FitOptions options, Samples? samples = null)
    {
        var recorder = new Recorder();
        options.Callbacks.Add(recorder);
        var model = new ReluSigmoid();
        return (model, model.Fit(samples ?? Ten, options), recorder);
    }

    private static (int[] Weights, double[] Losses) ByHand(Samples samples, int[] sizes, int[] order, Model model)
    {
        var step = new TrainingStep(model, new SampleSet([samples], [samples]), new FitOptions { BatchSize = sizes[0], Loss = Loss.BinaryCrossentropy });
        var losses = new List<double>();
        int at = 0;
        foreach (int size in sizes)
        {
            losses.Add(step.Run(order.AsSpan(at, size)));
            at += size;
        }

        return (Numbers.WeightBits(model), [.. losses]);
    }
}
