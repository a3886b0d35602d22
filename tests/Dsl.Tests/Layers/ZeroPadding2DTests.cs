using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class ZeroPadding2DTests
{
    [Fact]
    public void OneNumber_IsForAllSides() =>
        Assert.Equal(new Shape(11, 8, 5), Accepted(Input(9, 6, 5), Line("ZeroPadding2D", With("padding", 1))).OutputShape);

    [Fact]
    public void Sides_MayDiffer()
    {
        LayerNode layer = Accepted(Input(9, 6, 5), Line("ZeroPadding2D", With("top", 1), With("bottom", 0), With("left", 2), With("right", 1)));

        Assert.Equal(new Shape(10, 9, 5), layer.OutputShape);
        Assert.Equal(1, layer.Number("before0"));
        Assert.Empty(layer.Weights);
    }

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(4, 4, 4, 4), Line("ZeroPadding2D", With("padding", 1))).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void NegativeNumbers_AreRefused() => Refused(Input(9, 6, 5), Line("ZeroPadding2D", With("padding", -1))).At(IssueId.NotPositive, 2, "padding");

    [Fact]
    public void OneNumberAnAxis_IsForBothSides() =>
        Assert.Equal(new Shape(11, 6, 5), Accepted(Input(9, 6, 5), Line("ZeroPadding2D", With("padding", new EquatableArray<int>([1, 0])))).OutputShape);

    [Fact]
    public void OtherNumberOfSizes_IsRefused() =>
        Refused(Input(9, 6, 5), Line("ZeroPadding2D", With("padding", new EquatableArray<int>([1, 1, 1])))).At(IssueId.AxisCount, 2, "padding");

    [Fact]
    public void OneZero_IsTheDefault() => Assert.Equal(new Shape(11, 8, 5), Accepted(Input(9, 6, 5), Line("ZeroPadding2D")).OutputShape);
}
