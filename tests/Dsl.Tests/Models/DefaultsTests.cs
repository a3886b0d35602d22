using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Models;

public sealed class DefaultsTests
{
    [Fact]
    public void ModelsDefaults_HoldForLayersThatSayNothing_WhereverTheyStand()
    {
        LayerNode dense = Accepted(
            Input(4), Dense(4), Line("Defaults", With("Activation", Activation.Elu), With("KernelL2", 0.5f), With("UseBias", false)), Dense(4));
        LayerNode before = Check(Input(4), Dense(4), Line("Defaults", With("Activation", Activation.Elu))).Nodes[1];

        Assert.Equal((Activation.Elu, 0.5f, 1), (dense.Activation, dense.Weights[0].Settings.L2, dense.Weights.Count));
        Assert.Equal(Activation.Elu, before.Activation);
    }

    [Fact]
    public void LayersOwnArguments_ComeFirst()
    {
        LayerNode dense = Accepted(
            Input(4),
            Line("Defaults", With("Activation", Activation.Elu), With("KernelL2", 0.5f), With("UseBias", false), With("KernelInitializer", Initializer.Ones)),
            Dense(4, With("activation", Activation.Linear), With("KernelL2", 0f), With("UseBias", true), With("KernelInitializer", Initializer.Zeros)));

        Assert.Equal(Activation.Linear, dense.Activation);
        Assert.Equal(new WeightSettings(Initializer.Zeros), dense.Weights[0].Settings);
        Assert.Equal(2, dense.Weights.Count);
    }

    [Fact]
    public void EveryDefault_ReachesTheLayer()
    {
        LayerNode dense = Accepted(
            Input(4),
            Line(
                "Defaults",
                With("KernelInitializer", Initializer.RandomUniform),
                With("KernelInitializerScale", 0.5f),
                With("BiasInitializer", Initializer.Constant),
                With("BiasInitializerScale", 0.25f),
                With("KernelL1", 1f),
                With("KernelL2", 2f),
                With("BiasL1", 3f),
                With("BiasL2", 4f),
                With("ActivityL1", 5f),
                With("ActivityL2", 6f)),
            Dense(4));

        Assert.Equal(new WeightSettings(Initializer.RandomUniform, 0.5f, 1, 2), dense.Weights[0].Settings);
        Assert.Equal(new WeightSettings(Initializer.Constant, 0.25f, 3, 4), dense.Weights[1].Settings);
        Assert.Equal((5f, 6f), (dense.ActivityL1, dense.ActivityL2));
    }

    [Fact]
    public void WrongDefault_IsReportedAtTheLayerAsAWhole_ForItDoesNotStandThere() =>
        Refused(Input(4), Line("Defaults", With("KernelL2", -1f)), Dense(4)).At(IssueId.OutOfRange, 3, null);

    [Theory]
    [InlineData(Initializer.RandomNormal, -0.5f, IssueId.OutOfRange)]
    [InlineData(Initializer.VarianceScaling, -1f, IssueId.OutOfRange)]
    [InlineData(Initializer.Constant, float.NaN, IssueId.OutOfRange)]
    [InlineData(Initializer.GlorotUniform, 0.5f, IssueId.Conflict)]
    [InlineData(Initializer.Zeros, 0f, IssueId.Conflict)]
    public void ScaleThatTheInitializerDoesNotTake_IsRefused(Initializer initializer, float scale, string id)
    {
        Refused(Input(4), Dense(4, With("KernelInitializer", initializer), With("KernelInitializerScale", scale))).At(id, 2, "KernelInitializerScale");
        Refused(Input(4), Line("Defaults", With("KernelInitializer", initializer), With("KernelInitializerScale", scale)), Dense(4)).At(id, 3, null);
    }

    [Fact]
    public void ScaleOfTheDefaultInitializer_IsNoMatterOfALayerWithAnother()
    {
        Declaration defaults = Line("Defaults", With("KernelInitializer", Initializer.RandomNormal), With("KernelInitializerScale", 0.5f));

        Assert.Null(Accepted(Input(4), defaults, Dense(4, With("KernelInitializer", Initializer.HeNormal))).Weights[0].Settings.Scale);
        Assert.Equal(0.5f, Accepted(Input(4), defaults, Dense(4, With("KernelInitializer", Initializer.RandomUniform))).Weights[0].Settings.Scale);
    }

    [Fact]
    public void TwoDefaults_AreRefused() => Refused(Input(4), Line("Defaults"), Line("Defaults"), Dense(4)).At(IssueId.Repeated, 3, null);
}
