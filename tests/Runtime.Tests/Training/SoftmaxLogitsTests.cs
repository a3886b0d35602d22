using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>A softmax that is a layer of its own, before a loss that takes logits.</summary>
public sealed class SoftmaxLogitsTests
{
    private static readonly Samples Ones = Samples.FromFloats([1, 1], new Shape(1));

    public static IEnumerable<TheoryDataRow<Loss, Samples>> Losses()
    {
        Samples classes = Samples.FromFloats([1, 0], new Shape(1)), rows = Samples.FromFloats([0, 1, 0, 1, 0, 0], new Shape(3));
        yield return new(Loss.CategoricalCrossentropy, rows);
        yield return new(Loss.SparseCategoricalCrossentropy, classes);
        yield return new(Loss.CategoricalFocalCrossentropy, rows);
    }

    // The first sample's class has a probability of e⁻²⁰⁰, that of the second one is all but 1.
    [Theory]
    [MemberData(nameof(Losses))]
    public void SaturatedLogits_TeachAsThoseOfADenseSoftmax(Loss loss, Samples targets)
    {
        (double expected, float[] slopes) = Step(Model(true), loss, targets);
        (double found, float[] own) = Step(Model(false), loss, targets);

        Assert.Equal(expected, found);
        Assert.Equal(slopes, own);
        Assert.Contains(own, static slope => slope != 0);
    }

    [Fact]
    public void LossOfAWrongClass_IsTheDistanceOfTheLogits()
    {
        SpecifiedModel model = Model(false);

        Assert.Equal(200, model.Evaluate(Ones[..1], Loss.SparseCategoricalCrossentropy, Samples.FromFloats([1], new Shape(1))), 1e-9);
        Assert.Equal([1, 0, 0], model.Predict(Ones[..1]).ToArray());
    }

    [Fact]
    public void Metrics_SeeProbabilities()
    {
        History history = Model(false).Fit(Ones, Samples.FromFloats([1, 0, 0, 1, 0, 0], new Shape(3)), new FitOptions { Optimizer = new SGD(0), Loss = Loss.CategoricalCrossentropy, Metrics = { new MeanOutput() } });

        Assert.Equal(1d / 3, history["mean_output"][0], 1e-7);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void SoftmaxAlongAnotherAxis_IsKept(int axis) => Assert.Equal(-1, Left(Input(2, 3, 1), Dense(1), Line("Softmax", ("Axis", axis))));

    [Fact]
    public void ReshapeToOtherRows_KeepsTheSoftmax()
    {
        Assert.Equal(-1, Left(Input(6), Dense(6), Line("Softmax"), Reshape(2, 3)));
        Assert.True(Left(Input(2, 6), Dense(6), Line("Softmax"), Reshape(1, 2, 6)) > 0);
    }

    private static int Left(params Declaration[] lines)
    {
        SpecifiedModel model = Of(lines);
        return OutputLogits.Layer(model, model.GetArchitecture().Output, Loss.CategoricalCrossentropy);
    }

    // Logits of 200, 0 and −200 for any sample of 1.
    private static SpecifiedModel Model(bool isOfDense)
    {
        SpecifiedModel model = isOfDense ? Of(Input(1), Dense(3, Autoencoders.Activation.Softmax)) : Of(Input(1), Dense(3), Line("Softmax"));
        new[] { 150f, -100, -150 }.CopyTo(model.Layers[0].Weights[0].Values);
        new[] { 50f, 100, -50 }.CopyTo(model.Layers[0].Weights[1].Values);
        return model;
    }

    private static (double Loss, float[] Slopes) Step(SpecifiedModel model, Loss loss, Samples targets)
    {
        var step = new TrainingStep(model, new SampleSet([Ones], [targets]), new FitOptions { Optimizer = new SGD(0), Loss = loss, Threads = 1 });
        double value = step.Run([0, 1]);
        return (value, [.. model.Layers[0].Weights.SelectMany(weight => step.Gradients.Span(weight.Offset, weight.Length).ToArray())]);
    }
}
