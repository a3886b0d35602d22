using System;
using System.Linq;
using Autoencoders.Layers;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class BatchNormalizationTests
{
    public static TheoryData<string> Shapes => ["6", "3,4,5", "9,7,3", "2,2,33", "5,1", "2,3,130"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Gradients_AreThoseOfTheForwardPass(string sizes) => LayerChecks.Gradients(Line("BatchNormalization"), [Shape(sizes)]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void InnerAxes_HaveStatisticsToo(int axis) => LayerChecks.Gradients(Line("BatchNormalization", ("Axis", axis)), [new Shape(3, 4, 5)]);

    [Fact]
    public void WithoutGammaAndBeta_GradientsAreThoseOfTheForwardPass() =>
        LayerChecks.Gradients(Line("BatchNormalization", ("Scale", false), ("Center", false)), [new Shape(3, 4)]);

    [Fact]
    public void FrozenLayer_InfersWhileOthersLearn() => LayerChecks.Gradients(Line("BatchNormalization", ("Trainable", false)), [new Shape(3, 4, 5)]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Output_HasMeanZeroAndVarianceOne_WhateverTheMeanWas(string sizes)
    {
        Shape shape = Shape(sizes);
        float[][] x = LayerChecks.Draw(shape, static random => 1000 + random.NextSingle(), new Random(1));

        float[][] y = new LayerHarness(Line("BatchNormalization", ("Epsilon", 1e-9f)), [shape]).Run([x], x).Output;

        for (int channel = 0; channel < shape.Last; channel++)
        {
            float[] values = [.. y.SelectMany(row => row.Where((_, at) => at % shape.Last == channel))];
            Assert.Equal(0, values.Average(), 1e-3f);
            Assert.Equal(1, values.Select(static value => (double)value * value).Average(), 1e-3);
        }
    }

    [Fact]
    public void MovingAverages_MoveByTheBatch_WithItsBiasedVariance()
    {
        var harness = new LayerHarness(Line("BatchNormalization", ("Momentum", 0.75f)), [new Shape(1)]);
        var layer = (BatchNormalization)harness.Layer;
        harness.Run([[[1], [2], [6]]], [[0], [0], [0]]);

        layer.FinishStep();

        Assert.Equal(0.25f * 3, layer.MovingMean.Values[0], 1e-6f);
        Assert.Equal(0.75f * 1 + 0.25f * (4 + 1 + 9) / 3, layer.MovingVariance.Values[0], 1e-6f);
    }

    [Fact]
    public void Inference_GivesWhatTrainingGives_WhenTheAveragesAreTheBatchs()
    {
        var harness = new LayerHarness(Line("BatchNormalization", ("Momentum", 0f)), [new Shape(4, 3, 5)]);
        float[][] x = LayerChecks.Draw(new Shape(4, 3, 5), static random => random.NextSingle() * 3, new Random(1));
        float[][] trained = harness.Run([x], x).Output;
        ((BatchNormalization)harness.Layer).FinishStep();

        float[][] inferred = harness.Run([x], x, training: false).Output;

        foreach ((float expected, float found) in trained.SelectMany(static row => row).Zip(inferred.SelectMany(static row => row)))
            Assert.Equal(expected, found, 1e-5f);
    }

    [Fact]
    public void LayerFrozenForAWhile_InfersAndKeepsItsAverages()
    {
        var harness = new LayerHarness(Line("BatchNormalization"), [new Shape(2, 3)]);
        var layer = (BatchNormalization)harness.Layer;
        float[][] x = LayerChecks.Draw(new Shape(2, 3), static random => random.NextSingle(), new Random(1));
        float[][] inferred = harness.Run([x], x, training: false).Output;
        float[][] trained = harness.Run([x], x).Output;
        layer.IsTrainable = false;

        Assert.Equal(inferred, harness.Run([x], x).Output);
        layer.FinishStep();
        Assert.Equal([0, 0, 0], layer.MovingMean.Values.ToArray());
        Assert.Equal([1, 1, 1], layer.MovingVariance.Values.ToArray());
        layer.IsTrainable = true;
        Assert.Equal(trained, harness.Run([x], x).Output);
    }

    [Fact]
    public void LayerFrozenByTheModel_CannotBeThawed()
    {
        Layer layer = new LayerHarness(Line("BatchNormalization", ("Trainable", false)), [new Shape(3)]).Layer;

        Assert.Contains("Trainable = false", Assert.Throws<InvalidOperationException>(() => layer.IsTrainable = true).Message);
        Assert.False(layer.IsTrainable);
    }

    private static Shape Shape(string sizes) => new([.. sizes.Split(',').Select(int.Parse)]);
}
