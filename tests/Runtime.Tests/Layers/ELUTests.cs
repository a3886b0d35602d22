using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class ELUTests
{
    [Theory]
    [InlineData(1f)]
    [InlineData(0.5f)]
    public void Gradients_AreThoseOfTheForwardPass(float alpha) =>
        LayerChecks.Gradients(Line("ELU", ("alpha", alpha)), [new Shape(3, 7)], step: 5e-3f, draw: Draws.Apart(0.02f));

    [Fact]
    public void LargeNegativeValues_ComeToMinusAlpha() =>
        Assert.Equal([-2, 3], new LayerHarness(Line("ELU", ("alpha", 2f)), [new Shape(2)]).Run([[[-50, 3]]], [new float[2]]).Output[0]);
}
