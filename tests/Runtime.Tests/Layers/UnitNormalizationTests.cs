using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class UnitNormalizationTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(2)]
    public void Gradients_AreThoseOfTheForwardPass(int axis) => LayerChecks.Gradients(Line("UnitNormalization", ("Axis", axis)), [new Shape(4, 3, 5)]);

    [Fact]
    public void ZeroVector_StaysZero() =>
        Assert.Equal([0, 0, 0], new LayerHarness(Line("UnitNormalization"), [new Shape(3)]).Run([[[0, 0, 0]]], [[1, 1, 1]]).Output[0]);
}
