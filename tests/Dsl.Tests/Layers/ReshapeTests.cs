using System;
using System.Linq;
using Autoencoders.Models;
using FsCheck.Fluent;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class ReshapeTests
{
    [Fact]
    public void Values_GetAnotherShape_InTheSameMemory()
    {
        LayerNode layer = Accepted(Input(1568), Line("Reshape", Sizes(7, 7, 32)));

        Assert.Equal(new Shape(7, 7, 32), layer.OutputShape);
        Assert.True(layer.IsView);
        Assert.Empty(layer.Weights);
    }

    [Fact]
    public void MinusOne_IsInferred() => Assert.Equal(new Shape(7, 32, 7), Accepted(Input(1568), Line("Reshape", Sizes(7, -1, 7))).OutputShape);

    [Fact]
    public void OtherCount_IsRefusedWithTheArithmetic()
    {
        Issue issue = Refused(Input(28, 28), Line("Reshape", Sizes(7, 7, 15))).At(IssueId.ReshapeCount, 2, "sizes");

        Assert.StartsWith("Reshape 'reshape' needs 735 values (7 × 7 × 15), but gets 784 from (28, 28). ", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CountThatIsNoMultiple_IsRefused() => Refused(Input(784), Line("Reshape", Sizes(-1, 5))).At(IssueId.ReshapeCount, 2, "sizes");

    [Fact]
    public void TwoUnknownSizes_AreRefused() => Refused(Input(784), Line("Reshape", Sizes(-1, -1))).At(IssueId.OutOfRange, 2, "sizes");

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void OtherSizesBelowOne_AreRefused(int size) => Refused(Input(784), Line("Reshape", Sizes(784, size))).At(IssueId.NotPositive, 2, "sizes");

    [Fact]
    public void NoSizes_AreRefused() => Refused(Input(784), Line("Reshape", Sizes())).At(IssueId.NotPositive, 2, null);

    [Fact]
    public void ProductsBeyondAllNumbers_AreRefused() =>
        Refused(Input(784), Line("Reshape", Sizes(int.MaxValue, int.MaxValue, int.MaxValue))).At(IssueId.ReshapeCount, 2, "sizes");

    [Fact]
    public void Count_IsAlwaysKept() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Sizes16.ToArbitrary(), Sizes16.ToArbitrary(), static (from, to) =>
        {
            Architecture architecture = Specs.Check(Input(from), Line("Reshape", Sizes(to)));
            bool fits = from.Aggregate(1, static (a, b) => a * b) == to.Aggregate(1, static (a, b) => a * b);
            return architecture.IsSound == fits && (!fits || architecture.OutputShape!.Value.ElementCount == architecture.InputShape!.Value.ElementCount);
        }));

    private static FsCheck.Gen<int[]> Sizes16 { get; } = Gen.Choose(1, 4).ArrayOf().Where(static sizes => sizes.Length is > 0 and < 5);
}
