using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class LayerNormalizationTests
{
    [Fact]
    public void LastAxis_HasGammaAndBeta()
    {
        LayerNode layer = Accepted(Input(4, 6, 3), Line("LayerNormalization"));

        Assert.Equal(new Shape(4, 6, 3), layer.OutputShape);
        Assert.Equal(["gamma", "beta"], layer.Weights.Select(static weight => weight.Name));
        Assert.Equal(new Shape(3), layer.Weights[0].Shape);
        Assert.Equal(1e-3f, layer.Number("Epsilon"));
    }

    [Fact]
    public void SeveralLastAxes_GiveTheWeightsTheirShape() =>
        Assert.Equal(new Shape(6, 3), Accepted(Input(4, 6, 3), Line("LayerNormalization", With("Axes", new EquatableArray<int>([3, 2])))).Weights[0].Shape);

    [Fact]
    public void OtherAxes_GiveTheWeightsTheirShape_InTheInputsOrder()
    {
        Assert.Equal(new Shape(4), Accepted(Input(4, 6, 3), Line("LayerNormalization", With("Axis", 1))).Weights[0].Shape);
        Assert.Equal(new Shape(4, 3), Accepted(Input(4, 6, 3), Line("LayerNormalization", With("Axes", new EquatableArray<int>([-1, 1])))).Weights[1].Shape);
    }

    [Fact]
    public void AxesThatAreNone_AreRefused()
    {
        Refused(Input(4, 6, 3), Line("LayerNormalization", With("Axis", 0))).At(IssueId.OutOfRange, 2, "Axis");
        Refused(Input(4, 6, 3), Line("LayerNormalization", With("Axes", new EquatableArray<int>([1, 4])))).At(IssueId.OutOfRange, 2, "Axes");
        Refused(Input(4, 6, 3), Line("LayerNormalization", With("Axes", new EquatableArray<int>([3, -1])))).At(IssueId.OutOfRange, 2, "Axes");
    }

    [Fact]
    public void AxisAndAxes_ExcludeEachOther() =>
        Refused(Input(4, 3), Line("LayerNormalization", With("Axis", 2), With("Axes", new EquatableArray<int>([2])))).At(IssueId.Conflict, 2, "Axes");

    [Fact]
    public void EpsilonOfZero_IsRefused() => Refused(Input(4), Line("LayerNormalization", With("Epsilon", 0f))).At(IssueId.OutOfRange, 2, "Epsilon");
}
