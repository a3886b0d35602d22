using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class AdaptiveAveragePooling2DTests
{
    [Fact]
    public void OutputSize_IsWhatComesOut() => Assert.Equal(new Shape(3, 3, 5), Accepted(Input(9, 4, 5), Line("AdaptiveAveragePooling2D", With("outputSize", 3))).OutputShape);

    [Fact]
    public void Axes_MayDiffer_AndMayGrow() =>
        Assert.Equal(new Shape(3, 7, 5), Accepted(Input(9, 4, 5), Line("AdaptiveAveragePooling2D", With("outputSize", new EquatableArray<int>([3, 7])))).OutputShape);

    [Fact]
    public void SizesBelowOne_AreRefused() => Refused(Input(9, 4, 5), Line("AdaptiveAveragePooling2D", With("outputSize", 0))).At(IssueId.NotPositive, 2, "outputSize");

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(9, 4), Line("AdaptiveAveragePooling2D", With("outputSize", 3))).At(IssueId.WrongRank, 2, null);
}
