using System;
using System.Linq;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Losses;

/// <summary>Targets that are the numbers of classes.</summary>
public sealed class ClassNumberTests
{
    [Fact]
    public void TargetShape_LacksTheAxisOfTheClasses()
    {
        Loss loss = Loss.SparseCategoricalCrossentropy;
        Assert.Equal(new Shape(1), loss.TargetShape(new Shape(10)));
        Assert.Equal(new Shape(28, 28), loss.TargetShape(new Shape(28, 28, 10)));
        Assert.Equal(new Shape(28, 28, 10), Loss.CategoricalCrossentropy.TargetShape(new Shape(28, 28, 10)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-1)]
    [InlineData(0.5f)]
    [InlineData(float.NaN)]
    public void WhatNamesNoClass_IsRefused(float target)
    {
        string message = Assert.Throws<ArgumentException>(() => Loss.SparseCategoricalCrossentropy.Sample(new float[10], [target], default, 1, true)).Message;
        Assert.Contains("with 10 classes it is a whole number in 0…9", message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumberOfAClass_TrainsAsItsProbabilityOf1()
    {
        float[] classes = [3, 0, 1, 2, 3, 3, 1, 0];
        Samples inputs = Samples.FromFloats([.. Enumerable.Range(0, 8 * 6).Select(static i => i * 7 % 13 / 13f)], new Shape(6));
        Samples hot = Samples.FromFloats([.. classes.SelectMany(static at => Enumerable.Range(0, 4).Select(i => i == (int)at ? 1f : 0f))], new Shape(4));
        SpecifiedModel one = Classifier(), other = Classifier();

        EpochResult last = one.Fit(inputs, Samples.FromFloats(classes, new Shape(1)), Options(Loss.SparseCategoricalCrossentropy)).Epochs[^1];
        EpochResult same = other.Fit(inputs, hot, Options(Loss.CategoricalCrossentropy)).Epochs[^1];

        Assert.Equal(same.Loss, last.Loss, 1e-6);
        Assert.Equal(same.Metrics["acc"], last.Metrics["acc"]);
        Assert.True(last.Loss < 1, $"{last.Loss}");
        Assert.True(OutputLogits.Layer(one, one.GetArchitecture().Output, Loss.SparseCategoricalCrossentropy) > 0);
    }

    [Fact]
    public void TargetsOfAnotherShape_AreRefusedNamingBoth()
    {
        Samples inputs = Samples.FromFloats(new float[12], new Shape(6));
        Samples hot = Samples.FromFloats(new float[8], new Shape(4)), classes = Samples.FromFloats(new float[2], new Shape(1));

        string probabilities = Assert.Throws<ArgumentException>(() => Classifier().Fit(inputs, hot, Options(Loss.SparseCategoricalCrossentropy))).Message;
        string numbers = Assert.Throws<ArgumentException>(() => Classifier().Fit(inputs, classes, Options(Loss.MeanSquaredError))).Message;

        Assert.Contains("gives samples of (4) at 'last', for which sparse_categorical_crossentropy takes targets of (1): the number of a class at each position; the targets are (4).", probabilities, StringComparison.Ordinal);
        Assert.Contains("mean_squared_error takes targets of (4); the targets are (1).", numbers, StringComparison.Ordinal);
    }

    // The rows that the loss goes over are no longer those of the softmax.
    [Fact]
    public void SoftmaxBehindAReshape_IsLeftToTheLossOnlyWithItsRows()
    {
        SpecifiedModel kept = Of(Input(6), Dense(8, Activation.Softmax, ("Name", "last")), Reshape(1, 8)), cut = Of(Input(6), Dense(8, Activation.Softmax, ("Name", "last")), Reshape(2, 4));
        Assert.True(OutputLogits.Layer(kept, kept.GetArchitecture().Output, Loss.CategoricalCrossentropy) > 0);
        Assert.Equal(-1, OutputLogits.Layer(cut, cut.GetArchitecture().Output, Loss.CategoricalCrossentropy));
    }

    private static SpecifiedModel Classifier() => Of(Input(6), Dense(16, Activation.Relu, ("Name", "first")), Dense(4, Activation.Softmax, ("Name", "last")));

    private static FitOptions Options(Loss loss) => new() { Loss = loss, Metrics = [Metric.Parse("acc")], Epochs = 60, BatchSize = 4, Optimizer = new Adam(0.01f) };
}
