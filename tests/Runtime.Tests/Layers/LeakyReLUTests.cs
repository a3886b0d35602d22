using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class LeakyReLUTests
{
    [Fact]
    public void Gradients_AreThoseOfTheForwardPass() => LayerChecks.Gradients(Line("LeakyReLU", ("negativeSlope", 0.1f)), [new Shape(3, 7)], draw: Draws.Apart(0.05f));

    [Fact]
    public void Slope_IsThreeTenthsByDefault() =>
        Assert.Equal([-0.3f, 0, 2], new LayerHarness(Line("LeakyReLU"), [new Shape(3)]).Run([[[-1, 0, 2]]], [new float[3]]).Output[0]);
}
