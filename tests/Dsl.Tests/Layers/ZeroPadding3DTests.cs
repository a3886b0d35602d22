using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class ZeroPadding3DTests
{
    [Fact]
    public void OneNumber_IsForAllSides() =>
        Assert.Equal(new Shape(11, 8, 6, 5), Accepted(Input(9, 6, 4, 5), Line("ZeroPadding3D", With("padding", 1))).OutputShape);

    [Fact]
    public void Sides_MayDiffer()
    {
        LayerNode layer = Accepted(Input(9, 6, 4, 5), Line("ZeroPadding3D", With("front", 1), With("back", 0), With("top", 2), With("bottom", 1), With("left", 0), With("right", 1)));

        Assert.Equal(new Shape(10, 9, 5, 5), layer.OutputShape);
        Assert.Equal(1, layer.Number("before0"));
        Assert.Empty(layer.Weights);
    }

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(4, 4, 4, 4, 4), Line("ZeroPadding3D", With("padding", 1))).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void NegativeNumbers_AreRefused() => Refused(Input(9, 6, 4, 5), Line("ZeroPadding3D", With("padding", -1))).At(IssueId.NotPositive, 2, "padding");

    [Fact]
    public void OneNumberAnAxis_IsForBothSides() =>
        Assert.Equal(new Shape(11, 6, 6, 5), Accepted(Input(9, 6, 4, 5), Line("ZeroPadding3D", With("padding", new EquatableArray<int>([1, 0, 1])))).OutputShape);

    [Fact]
    public void OtherNumberOfSizes_IsRefused() =>
        Refused(Input(9, 6, 4, 5), Line("ZeroPadding3D", With("padding", new EquatableArray<int>([1, 1, 1, 1])))).At(IssueId.AxisCount, 2, "padding");

    [Fact]
    public void OneZero_IsTheDefault() => Assert.Equal(new Shape(11, 8, 6, 5), Accepted(Input(9, 6, 4, 5), Line("ZeroPadding3D")).OutputShape);
}
