using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class UpSampling1DTests
{
    [Fact]
    public void Sizes_Double() => Assert.Equal(new Shape(18, 5), Accepted(Input(9, 5), Line("UpSampling1D")).OutputShape);

    [Fact]
    public void Sizes_AreMultiplied() => Assert.Equal(new Shape(27, 5), Accepted(Input(9, 5), Line("UpSampling1D", With("size", 3))).OutputShape);

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(4, 4, 4), Line("UpSampling1D")).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void SizesBelowOne_AreRefused() => Refused(Input(9, 5), Line("UpSampling1D", With("size", 0))).At(IssueId.NotPositive, 2, "size");

    [Fact]
    public void SizesThatCannotBeHeld_AreRefused() => Refused(Input(1, 1), Line("UpSampling1D", With("size", int.MaxValue)), Line("UpSampling1D")).At(IssueId.TooLarge, 3, null);
}
