using System;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Autoencoders.Dsl.Tests.Shapes;

public sealed class ShapeTests
{
    private static Arbitrary<int[]> Sizes { get; } =
        Gen.OneOf(Gen.Choose(1, 100), Gen.Choose(int.MaxValue - 3, int.MaxValue)).ArrayOf().Where(static sizes => sizes.Length < 7).ToArbitrary();

    [Fact]
    public void ElementCount_IsTheProduct_OrTheLargestNumber() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Sizes, static sizes =>
        {
            BigInteger product = sizes.Aggregate(BigInteger.One, static (a, b) => a * b);
            return new Shape(sizes).ElementCount == (product > long.MaxValue ? long.MaxValue : (long)product);
        }));

    [Fact]
    public void EqualSizes_MakeEqualShapes() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Sizes, Sizes, static (left, right) =>
            (new Shape(left) == new Shape(right)) == left.SequenceEqual(right)
            && new Shape(left).Equals((object)new Shape(left.ToArray()))
            && new Shape(left).GetHashCode() == new Shape(left.ToArray()).GetHashCode()));

    [Fact]
    public void WithLast_ChangesTheLastAxisOnly() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Sizes, static sizes =>
        {
            Shape shape = new Shape(sizes).WithLast(5);
            return shape.Last == 5 && shape.Rank == Math.Max(1, sizes.Length) && shape.Sizes.Take(sizes.Length - 1).SequenceEqual(sizes.Take(sizes.Length - 1));
        }));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void SizesBelowOne_AreRefused(int size) =>
        Assert.Contains($"(2, {size})", Assert.Throws<ArgumentOutOfRangeException>(() => new Shape(2, size)).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_IsThatOfKeras()
    {
        Assert.Equal("(None, 28, 28, 1)", new Shape(28, 28, 1).ToKerasString());
        Assert.Equal("(None,)", new Shape().ToKerasString());
        Assert.Equal("(28, 28, 1)", new Shape(28, 28, 1).ToString());
        Assert.Equal("(784)", new Shape(784).ToString());
    }

    [Fact]
    public void DefaultShape_IsAScalar() => Assert.Equal((0, 1L, 1), (default(Shape).Rank, default(Shape).ElementCount, default(Shape).Last));

    [Fact]
    public void Array_EqualsByElements_AndCopiesThem()
    {
        int[] items = [1, 2];
        var array = new EquatableArray<int>(items);
        items[0] = 9;

        Assert.Equal(1, array[0]);
        Assert.Equal(new EquatableArray<int>([1, 2]), array);
        Assert.True(array != new EquatableArray<int>([2, 1]));
        Assert.Equal(EquatableArray<int>.Empty, new EquatableArray<int>([]));
        Assert.Equal(default(EquatableArray<int>).GetHashCode(), new EquatableArray<int>([]).GetHashCode());
    }
}
