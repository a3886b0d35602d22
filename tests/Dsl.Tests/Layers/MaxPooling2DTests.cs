using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class MaxPooling2DTests
{
    [Fact]
    public void Windows_StepByTheirSize()
    {
        LayerNode layer = Accepted(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", 2)));

        Assert.Equal(new Shape(4, 3, 5), layer.OutputShape);
        Assert.Empty(layer.Weights);
    }

    [Fact]
    public void Same_RoundsUp() =>
        Assert.Equal(new Shape(5, 3, 5), Accepted(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", 2), With("padding", Padding.Same))).OutputShape);

    [Fact]
    public void Strides_MayDiffer() =>
        Assert.Equal(new Shape(7, 4, 5), Accepted(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", 3), With("Strides", 1))).OutputShape);

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(4, 4, 4, 4), Line("MaxPooling2D", With("poolSize", 2))).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void WindowBeyondTheMap_IsRefused() => Refused(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", 10))).At(IssueId.WindowTooLarge, 2, "poolSize");

    [Fact]
    public void Axes_MayDiffer() =>
        Assert.Equal(
            new Shape(2, 3, 5),
            Accepted(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", new EquatableArray<int>([4, 1])), With("StridesByAxis", new EquatableArray<int>([3, 2])))).OutputShape);

    [Fact]
    public void OtherNumberOfSizes_IsRefused() =>
        Refused(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", new EquatableArray<int>([2, 2, 2])))).At(IssueId.AxisCount, 2, "poolSize");

    [Fact]
    public void OddPadding_LiesBehind()
    {
        LayerNode layer = Accepted(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", 4), With("Strides", 3), With("padding", Padding.Same)));

        Assert.Equal((0, 0), (layer.Number("before0"), layer.Number("before1")));
        Assert.Equal(1, Accepted(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", 4), With("Strides", 1), With("padding", Padding.Same))).Number("before0"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void SizesBelowOne_AreRefused(int size) => Refused(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", size))).At(IssueId.NotPositive, 2, "poolSize");

    [Fact]
    public void StridesBelowOne_AreRefused() =>
        Refused(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", 2), With("Strides", 0))).At(IssueId.NotPositive, 2, "Strides");

    [Fact]
    public void TwoKindsOfStrides_AreRefused() =>
        Refused(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", 2), With("Strides", 1), With("StridesByAxis", new EquatableArray<int>([1, 1])))).At(IssueId.Conflict, 2, "Strides");

    [Fact]
    public void CausalPadding_IsRefused() =>
        Refused(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", 2), With("padding", Padding.Causal))).At(IssueId.OutOfRange, 2, "padding");

    [Fact]
    public void PaddingThatDoesNotExist_IsRefused() =>
        Refused(Input(9, 6, 5), Line("MaxPooling2D", With("poolSize", 2), With("padding", (Padding)9))).At(IssueId.UndefinedValue, 2, "padding");

    [Fact]
    public void Size_IsTwoByDefault() => Assert.Equal(new Shape(4, 3, 5), Accepted(Input(9, 6, 5), Line("MaxPooling2D")).OutputShape);

    [Fact]
    public void DefaultSizeBeyondTheMap_IsRefusedAtTheLine() => Refused(Input(1, 6, 5), Line("MaxPooling2D")).At(IssueId.WindowTooLarge, 2, null);
}
