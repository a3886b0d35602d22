using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class SliceTests
{
    [Fact]
    public void LastAxis_IsCutByDefault() => Assert.Equal(new Shape(4, 2), Accepted(Input(4, 6), Line("Slice", With("start", 3), With("length", 2))).OutputShape);

    [Fact]
    public void NegativeStart_CountsFromTheEnd() => Assert.Equal(4, Accepted(Input(6), Line("Slice", With("start", -2), With("length", 2))).Number("start"));

    [Fact]
    public void OtherAxes_CanBeCut() =>
        Assert.Equal(new Shape(1, 6), Accepted(Input(4, 6), Line("Slice", With("start", 3), With("length", 1), With("Axis", 1))).OutputShape);

    [Theory]
    [InlineData(6, 1, "start")]
    [InlineData(-7, 1, "start")]
    [InlineData(5, 2, "length")]
    [InlineData(-1, int.MaxValue, "length")]
    public void RunsBeyondTheAxis_AreRefused(int start, int length, string argument) =>
        Refused(Input(4, 6), Line("Slice", With("start", start), With("length", length))).At(IssueId.OutOfRange, 2, argument);

    [Fact]
    public void EmptyRuns_AreRefused() => Refused(Input(6), Line("Slice", With("start", 0), With("length", 0))).At(IssueId.NotPositive, 2, "length");

    [Fact]
    public void AxisThatIsNotThere_IsRefused() =>
        Refused(Input(6), Line("Slice", With("start", 0), With("length", 1), With("Axis", 2))).At(IssueId.OutOfRange, 2, "Axis");
}
