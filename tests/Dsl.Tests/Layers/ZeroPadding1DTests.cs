using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class ZeroPadding1DTests
{
    [Fact]
    public void OneNumber_IsForAllSides() =>
        Assert.Equal(new Shape(11, 5), Accepted(Input(9, 5), Line("ZeroPadding1D", With("padding", 1))).OutputShape);

    [Fact]
    public void Sides_MayDiffer()
    {
        LayerNode layer = Accepted(Input(9, 5), Line("ZeroPadding1D", With("left", 1), With("right", 0)));

        Assert.Equal(new Shape(10, 5), layer.OutputShape);
        Assert.Equal(1, layer.Number("before0"));
        Assert.Empty(layer.Weights);
    }

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(4, 4, 4), Line("ZeroPadding1D", With("padding", 1))).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void NegativeNumbers_AreRefused() => Refused(Input(9, 5), Line("ZeroPadding1D", With("padding", -1))).At(IssueId.NotPositive, 2, "padding");

    [Fact]
    public void OneZero_IsTheDefault() => Assert.Equal(new Shape(11, 5), Accepted(Input(9, 5), Line("ZeroPadding1D")).OutputShape);
}
