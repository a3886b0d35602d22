using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class MaxPooling3DTests
{
    [Fact]
    public void Windows_StepByTheirSize()
    {
        LayerNode layer = Accepted(Input(9, 6, 4, 5), Line("MaxPooling3D", With("poolSize", 2)));

        Assert.Equal(new Shape(4, 3, 2, 5), layer.OutputShape);
        Assert.Empty(layer.Weights);
    }

    [Fact]
    public void Same_RoundsUp() =>
        Assert.Equal(new Shape(5, 3, 2, 5), Accepted(Input(9, 6, 4, 5), Line("MaxPooling3D", With("poolSize", 2), With("padding", Padding.Same))).OutputShape);

    [Fact]
    public void Strides_MayDiffer() =>
        Assert.Equal(new Shape(7, 4, 2, 5), Accepted(Input(9, 6, 4, 5), Line("MaxPooling3D", With("poolSize", 3), With("Strides", 1))).OutputShape);

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(4, 4, 4, 4, 4), Line("MaxPooling3D", With("poolSize", 2))).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void WindowBeyondTheMap_IsRefused() => Refused(Input(9, 6, 4, 5), Line("MaxPooling3D", With("poolSize", 10))).At(IssueId.WindowTooLarge, 2, "poolSize");

    [Fact]
    public void Axes_MayDiffer() =>
        Assert.Equal(
            new Shape(2, 3, 3, 5),
            Accepted(Input(9, 6, 4, 5), Line("MaxPooling3D", With("poolSize", new EquatableArray<int>([4, 1, 2])), With("StridesByAxis", new EquatableArray<int>([3, 2, 1])))).OutputShape);

    [Fact]
    public void OtherNumberOfSizes_IsRefused() =>
        Refused(Input(9, 6, 4, 5), Line("MaxPooling3D", With("poolSize", new EquatableArray<int>([2, 2, 2, 2])))).At(IssueId.AxisCount, 2, "poolSize");

    [Fact]
    public void Size_IsTwoByDefault() => Assert.Equal(new Shape(4, 3, 2, 5), Accepted(Input(9, 6, 4, 5), Line("MaxPooling3D")).OutputShape);
}
