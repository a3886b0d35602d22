using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class Cropping2DTests
{
    [Fact]
    public void OneNumber_IsForAllSides() =>
        Assert.Equal(new Shape(7, 4, 5), Accepted(Input(9, 6, 5), Line("Cropping2D", With("cropping", 1))).OutputShape);

    [Fact]
    public void Sides_MayDiffer()
    {
        LayerNode layer = Accepted(Input(9, 6, 5), Line("Cropping2D", With("top", 1), With("bottom", 0), With("left", 2), With("right", 1)));

        Assert.Equal(new Shape(8, 3, 5), layer.OutputShape);
        Assert.Equal(1, layer.Number("before0"));
        Assert.Empty(layer.Weights);
    }

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(4, 4, 4, 4), Line("Cropping2D", With("cropping", 1))).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void NegativeNumbers_AreRefused() => Refused(Input(9, 6, 5), Line("Cropping2D", With("cropping", -1))).At(IssueId.NotPositive, 2, "cropping");

    [Fact]
    public void OneNumberAnAxis_IsForBothSides() =>
        Assert.Equal(new Shape(7, 6, 5), Accepted(Input(9, 6, 5), Line("Cropping2D", With("cropping", new EquatableArray<int>([1, 0])))).OutputShape);

    [Fact]
    public void OtherNumberOfSizes_IsRefused() =>
        Refused(Input(9, 6, 5), Line("Cropping2D", With("cropping", new EquatableArray<int>([1, 1, 1])))).At(IssueId.AxisCount, 2, "cropping");

    [Fact]
    public void CropThatLeavesNothing_IsRefused() => Refused(Input(9, 6, 5), Line("Cropping2D", With("cropping", 3))).At(IssueId.WindowTooLarge, 2, "cropping");

    [Fact]
    public void SideThatTakesAll_IsPointedAt() => Refused(Input(9, 6, 5), Line("Cropping2D", With("top", 1), With("bottom", 0), With("left", 2), With("right", 6))).At(IssueId.WindowTooLarge, 2, "right");

    [Fact]
    public void NegativeSide_IsPointedAt() => Refused(Input(9, 6, 5), Line("Cropping2D", With("top", -1), With("bottom", 0), With("left", 2), With("right", 1))).At(IssueId.NotPositive, 2, "top");
}
