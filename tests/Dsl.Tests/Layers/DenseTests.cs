using System;
using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class DenseTests
{
    [Fact]
    public void LastAxis_BecomesTheUnits_AndTheOthersStay()
    {
        LayerNode dense = Accepted(Input(7, 5, 3), Dense(4));

        Assert.Equal(new Shape(7, 5, 4), dense.OutputShape);
        Assert.Equal([("kernel", new Shape(3, 4)), ("bias", new Shape(4))], dense.Weights.Select(static weight => (weight.Name, weight.Shape)));
        Assert.Equal(3 * 4 + 4, dense.ParameterCount);
        Assert.Equal(7 * 5 * 3 * 4, dense.MultiplyAdds);
        Assert.All(dense.Weights, static weight => Assert.True(weight.IsTrainable));
        Assert.False(dense.IsView);
    }

    [Fact]
    public void KerasDefaults_HoldWhereNothingIsWritten()
    {
        LayerNode dense = Accepted(Input(3), Dense(4));

        Assert.Equal(Activation.Linear, dense.Activation);
        Assert.Equal(new WeightSettings(Initializer.GlorotUniform), dense.Weights[0].Settings);
        Assert.Equal(new WeightSettings(Initializer.Zeros), dense.Weights[1].Settings);
        Assert.Equal((0f, 0f, 0f), (dense.ActivityL1, dense.ActivityL2, dense.Number("Contraction")));
    }

    [Fact]
    public void WithoutBias_ThereIsAKernelOnly() =>
        Assert.Equal(["kernel"], Accepted(Input(3), Dense(4, With("UseBias", false))).Weights.Select(static weight => weight.Name));

    [Fact]
    public void EveryArgument_ReachesTheArchitecture()
    {
        LayerNode dense = Accepted(Input(3), Dense(
            4,
            With("activation", Activation.Selu),
            With("KernelInitializer", Initializer.RandomNormal),
            With("KernelInitializerScale", 0.5f),
            With("BiasInitializer", Initializer.Constant),
            With("BiasInitializerScale", 0.25f),
            With("KernelL1", 1f),
            With("KernelL2", 2f),
            With("BiasL1", 3f),
            With("BiasL2", 4f),
            With("ActivityL1", 5f),
            With("ActivityL2", 6f),
            With("Contraction", 7f)));

        Assert.Equal(Activation.Selu, dense.Activation);
        Assert.Equal(new WeightSettings(Initializer.RandomNormal, 0.5f, 1, 2), dense.Weights[0].Settings);
        Assert.Equal(new WeightSettings(Initializer.Constant, 0.25f, 3, 4), dense.Weights[1].Settings);
        Assert.Equal((5f, 6f, 7f), (dense.ActivityL1, dense.ActivityL2, dense.Number("Contraction")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void FewerUnitsThanOne_AreRefused(int units) => Refused(Input(3), Dense(units), Dense(3)).At(IssueId.NotPositive, 2, "units");

    [Fact]
    public void Glu_HalvesTheLastAxis_ButNotTheKernel()
    {
        LayerNode dense = Accepted(Input(3), Dense(8, With("activation", Activation.Glu)));

        Assert.Equal(new Shape(4), dense.OutputShape);
        Assert.Equal(new Shape(3, 8), dense.Weights[0].Shape);
    }

    [Fact]
    public void Glu_OverAnOddAxis_IsRefused() =>
        Assert.Contains("7", Refused(Input(3), Dense(7, With("activation", Activation.Glu))).At(IssueId.OddAxis, 2, null).Message);

    [Fact]
    public void Threshold_IsRefused_ForItsNumbersHaveNoPlace() =>
        Refused(Input(3), Dense(3, With("activation", Activation.Threshold))).At(IssueId.ActivationNeedsNumbers, 2, "activation");

    [Theory]
    [InlineData("activation")]
    [InlineData("KernelInitializer")]
    [InlineData("BiasInitializer")]
    public void UndefinedEnumValues_AreRefused(string argument)
    {
        object value = argument == "activation" ? (Activation)99 : (Initializer)(-5);
        Refused(Input(3), Dense(3, With(argument, value))).At(IssueId.UndefinedValue, 2, argument);
    }

    [Theory]
    [InlineData("KernelL1")]
    [InlineData("KernelL2")]
    [InlineData("BiasL1")]
    [InlineData("BiasL2")]
    [InlineData("ActivityL1")]
    [InlineData("ActivityL2")]
    [InlineData("Contraction")]
    public void Penalties_AreFiniteAndNotNegative(string argument)
    {
        foreach (float value in new[] { -1e-6f, float.NaN, float.PositiveInfinity, float.NegativeInfinity })
            Refused(Input(3), Dense(3, With(argument, value))).At(IssueId.OutOfRange, 2, argument);
    }

    [Theory]
    [InlineData(Activation.Softmax)]
    [InlineData(Activation.LogSoftmax)]
    [InlineData(Activation.Sparsemax)]
    [InlineData(Activation.Glu)]
    public void Contraction_OfAnActivationThatMixesValues_IsRefused(Activation activation)
    {
        Issue issue = Refused(Input(3), Dense(4, With("activation", activation), With("Contraction", 0.1f))).At(IssueId.Conflict, 2, "Contraction");
        Assert.Contains(activation.ToString(), issue.Message);
        Accepted(Input(3), Dense(4, With("activation", activation), With("Contraction", 0f)));
    }

    [Fact]
    public void Contraction_OverPositions_IsRefused()
    {
        Assert.Contains("(2, 3)", Refused(Input(2, 3), Dense(4, With("Contraction", 0.1f))).At(IssueId.WrongRank, 2, "Contraction").Message);
        Accepted(Input(2, 3), Dense(4, With("Contraction", 0f)));
    }

    [Theory]
    [InlineData("KernelInitializerScale")]
    [InlineData("BiasInitializerScale")]
    public void Scales_AreFinite(string argument)
    {
        Refused(Input(3), Dense(3, With(argument, float.NaN))).At(IssueId.OutOfRange, 2, argument);
        Accepted(Input(3), Dense(3, With(argument, -1f), With(argument.Replace("Scale", "", StringComparison.Ordinal), Initializer.Constant)));
    }

    [Fact]
    public void Orthogonal_SuitsAKernel_ButNoBias()
    {
        Accepted(Input(3), Dense(4, With("KernelInitializer", Initializer.Orthogonal)));
        Refused(Input(3), Dense(4, With("BiasInitializer", Initializer.Orthogonal))).At(IssueId.UnsuitableInitializer, 2, "BiasInitializer");
        Refused(Input(3), Line("PReLU", With("AlphaInitializer", Initializer.Orthogonal))).At(IssueId.UnsuitableInitializer, 2, "AlphaInitializer");
    }

    [Fact]
    public void Identity_SuitsAKernel_ButNoBias()
    {
        Accepted(Input(3), Dense(3, With("KernelInitializer", Initializer.Identity)));
        Refused(Input(3), Dense(3, With("BiasInitializer", Initializer.Identity))).At(IssueId.UnsuitableInitializer, 2, "BiasInitializer");
        Accepted(Input(3), Dense(3, With("BiasInitializer", Initializer.Identity), With("UseBias", false)));
    }

    [Fact]
    public void OutputsBeyondMemory_AreRefused() =>
        Refused(Input(1 << 16, 1), Dense(1 << 15)).At(IssueId.TooLarge, 2, null);
}
