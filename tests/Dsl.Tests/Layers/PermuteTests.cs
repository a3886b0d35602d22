using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class PermuteTests
{
    [Fact]
    public void Axes_AreReordered() =>
        Assert.Equal(new Shape(4, 2, 3), Accepted(Input(2, 3, 4), Line("Permute", With("dims", new EquatableArray<int>([3, 1, 2])))).OutputShape);

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 3, 4)]
    public void OtherThanEachAxisOnce_IsRefused(int first, int second, int third) =>
        Refused(Input(2, 3, 4), Line("Permute", With("dims", new EquatableArray<int>([first, second, third])))).At(IssueId.OutOfRange, 2, "dims");

    [Fact]
    public void OtherNumberOfAxes_IsRefused() =>
        Refused(Input(2, 3, 4), Line("Permute", With("dims", new EquatableArray<int>([2, 1])))).At(IssueId.AxisCount, 2, "dims");

    [Fact]
    public void NoAxes_AreRefused() => Refused(Input(2, 3), Line("Permute", With("dims", EquatableArray<int>.Empty))).At(IssueId.NotPositive, 2, null);
}
