using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class BatchNormalizationTests
{
    [Fact]
    public void Channels_HaveFourWeights_OfWhichTwoLearn()
    {
        LayerNode layer = Accepted(Input(4, 6, 3), Line("BatchNormalization"));

        Assert.Equal("batch_normalization", layer.Name);
        Assert.Equal(new Shape(4, 6, 3), layer.OutputShape);
        Assert.True(layer.IsBatchCoupled);
        Assert.Equal(["gamma", "beta", "moving_mean", "moving_variance"], layer.Weights.Select(static weight => weight.Name));
        Assert.All(layer.Weights, static weight => Assert.Equal(new Shape(3), weight.Shape));
        Assert.Equal([true, true, false, false], layer.Weights.Select(static weight => weight.IsTrainable));
        Assert.Equal([Initializer.Ones, Initializer.Zeros, Initializer.Zeros, Initializer.Ones], layer.Weights.Select(static weight => weight.Settings.Initializer));
        Assert.Equal((0.99f, 1e-3f), (layer.Number("Momentum"), layer.Number("Epsilon")));
    }

    [Fact]
    public void Axis_ChoosesTheChannels_AndScaleAndCenterTheWeights()
    {
        LayerNode layer = Check(Input(4, 6, 3), Line("BatchNormalization", With("Axis", 1), With("Scale", false), With("Center", false))).Nodes[^1];

        Assert.Equal(["moving_mean", "moving_variance"], layer.Weights.Select(static weight => weight.Name));
        Assert.Equal(new Shape(4), layer.Weights[0].Shape);
    }

    [Theory]
    [InlineData("Momentum", -0.1f)]
    [InlineData("Momentum", 1.1f)]
    [InlineData("Momentum", float.NaN)]
    [InlineData("Epsilon", 0f)]
    [InlineData("Epsilon", float.PositiveInfinity)]
    public void NumbersOutsideTheirRange_AreRefused(string name, float value) =>
        Refused(Input(4), Line("BatchNormalization", With(name, value))).At(IssueId.OutOfRange, 2, name);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-3)]
    public void AxesThatAreNotThere_AreRefused(int axis) => Refused(Input(4, 3), Line("BatchNormalization", With("Axis", axis))).At(IssueId.OutOfRange, 2, "Axis");
}
