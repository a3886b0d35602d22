using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class UpSampling3DTests
{
    [Fact]
    public void Sizes_Double() => Assert.Equal(new Shape(18, 12, 8, 5), Accepted(Input(9, 6, 4, 5), Line("UpSampling3D")).OutputShape);

    [Fact]
    public void Sizes_AreMultiplied() => Assert.Equal(new Shape(27, 18, 12, 5), Accepted(Input(9, 6, 4, 5), Line("UpSampling3D", With("size", 3))).OutputShape);

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(4, 4, 4, 4, 4), Line("UpSampling3D")).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void SizesBelowOne_AreRefused() => Refused(Input(9, 6, 4, 5), Line("UpSampling3D", With("size", 0))).At(IssueId.NotPositive, 2, "size");

    [Fact]
    public void SizesThatCannotBeHeld_AreRefused() => Refused(Input(1, 1, 1, 1), Line("UpSampling3D", With("size", int.MaxValue)), Line("UpSampling3D")).At(IssueId.TooLarge, 2, null);

    [Fact]
    public void Axes_MayDiffer() =>
        Assert.Equal(new Shape(27, 6, 8, 5), Accepted(Input(9, 6, 4, 5), Line("UpSampling3D", With("size", new EquatableArray<int>([3, 1, 2])))).OutputShape);
}
