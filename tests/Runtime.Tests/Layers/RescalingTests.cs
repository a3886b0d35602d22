using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class RescalingTests
{
    [Fact]
    public void Gradients_AreThoseOfTheForwardPass() => LayerChecks.Gradients(Line("Rescaling", ("scale", 0.5f), ("offset", -1f)), [new Shape(3, 7)]);

    [Fact]
    public void Bytes_ComeToMinusOneToOne() =>
        Assert.Equal([-1, 1], new LayerHarness(Line("Rescaling", ("scale", 2f / 255), ("offset", -1f)), [new Shape(2)]).Run([[[0, 255]]], [new float[2]]).Output[0]);
}
