using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class Cropping1DTests
{
    [Fact]
    public void OneNumber_IsForAllSides() =>
        Assert.Equal(new Shape(7, 5), Accepted(Input(9, 5), Line("Cropping1D", With("cropping", 1))).OutputShape);

    [Fact]
    public void Sides_MayDiffer()
    {
        LayerNode layer = Accepted(Input(9, 5), Line("Cropping1D", With("left", 1), With("right", 0)));

        Assert.Equal(new Shape(8, 5), layer.OutputShape);
        Assert.Equal(1, layer.Number("before0"));
        Assert.Empty(layer.Weights);
    }

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(4, 4, 4), Line("Cropping1D", With("cropping", 1))).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void NegativeNumbers_AreRefused() => Refused(Input(9, 5), Line("Cropping1D", With("cropping", -1))).At(IssueId.NotPositive, 2, "cropping");

    [Fact]
    public void CropThatLeavesNothing_IsRefused() => Refused(Input(9, 5), Line("Cropping1D", With("cropping", 5))).At(IssueId.WindowTooLarge, 2, "cropping");

    [Fact]
    public void SideThatTakesAll_IsPointedAt() => Refused(Input(9, 5), Line("Cropping1D", With("left", 1), With("right", 9))).At(IssueId.WindowTooLarge, 2, "right");

    [Fact]
    public void NegativeSide_IsPointedAt() => Refused(Input(9, 5), Line("Cropping1D", With("left", -1), With("right", 0))).At(IssueId.NotPositive, 2, "left");
}
