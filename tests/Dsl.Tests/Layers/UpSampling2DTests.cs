using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class UpSampling2DTests
{
    [Fact]
    public void Sizes_Double() => Assert.Equal(new Shape(18, 12, 5), Accepted(Input(9, 6, 5), Line("UpSampling2D")).OutputShape);

    [Fact]
    public void Sizes_AreMultiplied() => Assert.Equal(new Shape(27, 18, 5), Accepted(Input(9, 6, 5), Line("UpSampling2D", With("size", 3))).OutputShape);

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(4, 4, 4, 4), Line("UpSampling2D")).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void SizesBelowOne_AreRefused() => Refused(Input(9, 6, 5), Line("UpSampling2D", With("size", 0))).At(IssueId.NotPositive, 2, "size");

    [Fact]
    public void SizesThatCannotBeHeld_AreRefused() => Refused(Input(1, 1, 1), Line("UpSampling2D", With("size", int.MaxValue)), Line("UpSampling2D")).At(IssueId.TooLarge, 2, null);

    [Fact]
    public void Axes_MayDiffer() =>
        Assert.Equal(new Shape(27, 6, 5), Accepted(Input(9, 6, 5), Line("UpSampling2D", With("size", new EquatableArray<int>([3, 1])))).OutputShape);

    [Fact]
    public void Interpolation_IsKept() =>
        Assert.Equal((int)Interpolation.Bilinear, Accepted(Input(9, 6, 5), Line("UpSampling2D", With("Interpolation", Interpolation.Bilinear))).Number("Interpolation"));

    [Fact]
    public void InterpolationThatDoesNotExist_IsRefused() =>
        Refused(Input(9, 6, 5), Line("UpSampling2D", With("Interpolation", (Interpolation)9))).At(IssueId.UndefinedValue, 2, "Interpolation");
}
